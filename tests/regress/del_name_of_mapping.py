# A name that the mapping of exec() cannot delete is not defined, whatever it raises.
class Refuses:
    def __getitem__(self, name):
        raise KeyError(name)

    def __delitem__(self, name):
        raise ValueError(name)


for names in Refuses(), []:
    try:
        exec('del x', {}, names)
    except NameError as e:
        print(e, e.name)
