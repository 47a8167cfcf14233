"""Asks a healthcheck as Runscope's library for Python answers it: one line, and an exit code as Nagios reads it."""

import json
import sys
import urllib.error
import urllib.request


def answer(url):
    try:
        with urllib.request.urlopen(url) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as failure:
        return failure.code, failure.read()


def verdict(code, report):
    for result in report["results"]:
        if not result["timestamp"] <= result["expires"] or result["response_time"] < 0:
            return 3, "UNKNOWN " + result["checker"]
    failed = [result["checker"] for result in report["results"] if not result["passed"]]
    passed = [result["checker"] for result in report["results"] if result["passed"]]
    if code == 200 and report["status"] == "success" and not failed:
        return 0, "OK " + ",".join(passed)
    if code == 500 and report["status"] == "failure" and failed:
        return 2, "CRITICAL " + ",".join(failed)
    return 3, "UNKNOWN code %d" % code


if __name__ == "__main__":
    code, body = answer(sys.argv[1])
    exit_code, line = verdict(code, json.loads(body))
    print(line)
    sys.exit(exit_code)
