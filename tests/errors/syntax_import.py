# import without a name.
from asyncio import
