"""Runs dbt again and again in one process: an order as a line of JSON in, its outcome as a line of JSON out."""

import json
import os
import sys

from dbt.cli.main import dbtRunner


def outcome(order):
    os.environ.update(order["environment"])
    done = dbtRunner().invoke(order["arguments"])
    if done.exception:
        return {"success": False, "problems": [str(done.exception)]}
    bad = [node for node in done.result.results if node.status not in ("success", "pass", "warn", "skipped", "no-op")]
    return {
        "success": done.success,
        "problems": [f"{node.node.name}: {node.status}: {node.message}" for node in bad],
        "nodes": {node.node.name: node.execution_time for node in done.result.results},
    }


answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
for line in sys.stdin:
    print(json.dumps(outcome(json.loads(line))), file=answers, flush=True)
