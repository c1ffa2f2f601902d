"""Shell completion: scripts for bash, zsh and fish, made from the parser, so that they never lag behind it."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

PROGRAM = "imaging-jobs"


@dataclass(frozen=True, slots=True)
class Words:
    """What can follow a command: its name (nothing for the program itself), its help, options and fixed words."""

    name: str
    help: str
    options: tuple[str, ...]
    choices: tuple[str, ...]


def script(shell: str, parser: argparse.ArgumentParser) -> str:
    """The script for one shell."""
    return {"bash": bash, "zsh": zsh, "fish": fish}[shell](tuple(words(parser)))


def words(parser: argparse.ArgumentParser) -> Iterator[Words]:
    """The program first, then its commands."""
    commands = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    helps = {action.dest: action.help or "" for action in commands._choices_actions}
    yield Words("", "", _options(parser), tuple(commands.choices))
    for name, command in commands.choices.items():
        yield Words(name, helps.get(name, ""), _options(command), _choices(command))


def _options(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    shown = (action for action in parser._actions if action.help != argparse.SUPPRESS)
    return tuple(option for action in shown for option in action.option_strings if option.startswith("--"))


def _choices(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    """The fixed words that an argument may be."""
    return tuple(str(word) for action in parser._actions if not action.option_strings for word in action.choices or ())


def bash(known: tuple[Words, ...]) -> str:
    """For bash: `source <(imaging-jobs completion bash)`."""
    program, *commands = known
    cases = "\n".join(f"    {one.name}) words='{' '.join((*one.choices, *one.options))}' ;;" for one in commands)
    return f"""_imaging_jobs() {{
  local words='{" ".join((*program.choices, *program.options))}' word
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $word in
{cases}
    esac
  done
  COMPREPLY=($(compgen -W "$words" -- "${{COMP_WORDS[COMP_CWORD]}}"))
}}
complete -o default -F _imaging_jobs {PROGRAM}"""


def zsh(known: tuple[Words, ...]) -> str:
    """For zsh: a file `_imaging-jobs` on the fpath, or `source <(imaging-jobs completion zsh)`."""
    program, *commands = known
    lines = "\n".join(f"    '{one.name}:{one.help}'" for one in commands)
    cases = "\n".join(f"    {one.name}) compadd -- {' '.join((*one.choices, *one.options))} ;;" for one in commands)
    return f"""#compdef {PROGRAM}
_imaging_jobs() {{
  local -a commands=(
{lines}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    compadd -- {" ".join(program.options)}
    return
  fi
  case $words[2] in
{cases}
  esac
  _files
}}
compdef _imaging_jobs {PROGRAM}"""


def fish(known: tuple[Words, ...]) -> str:
    """For fish: `imaging-jobs completion fish | source`."""
    program, *commands = known
    none, begin = "-n __fish_use_subcommand", f"complete -c {PROGRAM}"
    lines = [f"{begin} {none} -l {option[2:]}" for option in program.options]
    for one in commands:
        seen = f"-n '__fish_seen_subcommand_from {one.name}'"
        lines.append(f"{begin} -f {none} -a {one.name} -d '{one.help}'")
        lines += [f"{begin} {seen} -l {option[2:]}" for option in one.options]
        lines += [f"{begin} -f {seen} -a '{' '.join(one.choices)}'"] if one.choices else []
    return "\n".join(lines)
