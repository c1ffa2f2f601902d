"""How many turns of conversations are read rightly: `python -m tests.bench.conversations FILE.jsonl [--failures]`.

Each line has `turns`: text, kind (one, or a list of those that fit), jobs and topics. A turn is right when the kind
of its answer fits, and it is about one of the jobs and one of the topics, where the line names any.
"""

import json
import sys
from pathlib import Path
from typing import Any

from bot.dialogue.conversation import ask
from bot.dialogue.values import Answer, Conversation
from bot.library import load
from bot.places import cache_folder, content_folders


def is_right(meant: dict[str, Any], answer: Answer) -> bool:
    """Whether an answer is what the turn wanted."""
    kinds = [meant["kind"]] if isinstance(meant["kind"], str) else meant["kind"]
    if answer.kind not in kinds:
        return False
    jobs = not meant["jobs"] or bool(set(meant["jobs"]) & set(answer.jobs))
    return jobs and (not meant["topics"] or bool(set(meant["topics"]) & set(answer.topics)))


def main(arguments: list[str]) -> int:
    library = load(content_folders(None).read, cache_folder())
    right = count = 0
    for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines():
        conversation = Conversation()
        for meant in json.loads(line)["turns"]:
            conversation = ask(library, conversation, meant["text"])
            turn = conversation.turns[-1]
            fits = is_right(meant, turn.answer)
            right, count = right + fits, count + 1
            if "--failures" in arguments and not fits:
                earlier = " | ".join(each.question for each in conversation.turns[:-1])
                got = f"{turn.answer.kind} {','.join(turn.answer.jobs[:3])} {','.join(turn.answer.topics)}"
                print(f"{meant['text']}   [{earlier}]\n    wanted {meant['kind']} {meant['jobs']} {meant['topics']}")
                print(f"    got {got} {turn.reading.intent} {turn.reading.confidence:.2f}")
    print(f"turns {count}  right {right} ({right / count:.1%})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
