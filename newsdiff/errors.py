"""The exceptions of newsdiff. They are caught once, in cli; trouble with one input is a `Problem` instead."""


class NewsdiffError(Exception):
    """Something that stops the run; the message says what to do about it."""


class InputError(NewsdiffError):
    """Nothing that could be compared."""


class ConfigError(NewsdiffError):
    """A configuration or option that can't be used."""
