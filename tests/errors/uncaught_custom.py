# An exception class of one's own, with and without text.


class AppError(Exception):
    def __str__(self):
        return f"app error {self.args[0]}"


try:
    raise AppError(1)
except AppError as e:
    print(e)
raise AppError(2)
