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


FISH = """function __imaging_jobs_in -d 'Whether the first command is this one, or any'
  for word in (commandline -opc)
    if contains -- $word NAMES
      test -z "$argv[1]" -o "$word" = "$argv[1]"
      return
    end
  end
  return 1
end"""
"""Fish's own test for a command is true for its name anywhere in the line, so in a question too."""


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
    """For bash: `source <(imaging-jobs completion bash)`; where nothing of ours fits, files do."""
    program, *commands = known
    cases = "\n".join(
        f"    {one.name}) words='{' '.join(one.choices)}'; {_options_of(one)}; break ;;" for one in commands
    )
    return f"""_imaging_jobs() {{
  local words='{" ".join(program.choices)}' {_options_of(program)} word here="${{COMP_WORDS[COMP_CWORD]}}"
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD-1}}"; do
    case $word in
{cases}
    esac
  done
  [[ $here == -* ]] && words=$options
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}}
complete -o default -F _imaging_jobs {PROGRAM}"""


def zsh(known: tuple[Words, ...]) -> str:
    """For zsh: a file `_imaging-jobs` on the fpath, or `source <(imaging-jobs completion zsh)`."""
    program, *commands = known
    lines = "\n".join(f"    {_quoted(f'{one.name}:{one.help}')}" for one in commands)
    cases = "\n".join(
        f"    {one.name}) fixed=({' '.join(one.choices)}); {_options_of(one)}; break ;;" for one in commands
    )
    return f"""#compdef {PROGRAM}
_imaging_jobs() {{
  local word {_options_of(program)}
  local -a fixed commands=(
{lines}
  )
  for word in ${{words[2,CURRENT-1]}} ''; do
    case $word in
{cases}
    esac
  done
  if [[ $PREFIX == -* ]]; then
    compadd -- ${{=options}}
  elif [[ -z $word ]]; then
    _describe command commands
  elif (( $#fixed )); then
    compadd -a fixed
  else
    _files
  fi
}}
if [[ $funcstack[1] == _imaging-jobs ]]; then
  _imaging_jobs "$@"
else
  compdef _imaging_jobs {PROGRAM}
fi"""


def fish(known: tuple[Words, ...]) -> str:
    """For fish: `imaging-jobs completion fish | source`."""
    program, *commands = known
    none, begin = "-n 'not __imaging_jobs_in'", f"complete -c {PROGRAM}"
    lines = [FISH.replace("NAMES", " ".join(one.name for one in commands))]
    lines += [f"{begin} {none} -l {option[2:]}" for option in program.options]
    for one in commands:
        inside = f"-n '__imaging_jobs_in {one.name}'"
        lines.append(f"{begin} -f {none} -a {one.name} -d {_quoted(one.help)}")
        lines += [f"{begin} {inside} -l {option[2:]}" for option in one.options]
        lines += [f"{begin} -f {inside} -a '{' '.join(one.choices)}'"] if one.choices else []
    return "\n".join(lines)


def _options_of(one: Words) -> str:
    """Its options, as a variable of a shell."""
    return f"options='{' '.join(one.options)}'"


def _quoted(text: str) -> str:
    """As one word of a shell: an apostrophe ends the quotation, stands alone and begins another."""
    return "'" + text.replace("'", "'\"'\"'") + "'"
