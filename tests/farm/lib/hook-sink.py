#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""hook-sink.py FOLDER

A real HTTP server on 127.0.0.1. Prints its port, writes each request to FOLDER/<number>.json, and ends when its standard
input ends. The path says how it answers: /status/<number>..., /cut... (no answer), /redirect... (to /status/200/away),
anything else 200."""
import json
import os
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

folder = sys.argv[1]
lock = threading.Lock()
count = 0


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        global count
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        with lock:
            count += 1
            name = os.path.join(folder, "%d.json" % count)
        with open(name + ".new", "w") as file:
            json.dump({"path": self.path, "headers": dict(self.headers), "body": body.decode()}, file)
        os.rename(name + ".new", name)
        if self.path.startswith("/cut"):
            self.connection.close()
            return
        status = int(self.path.split("/")[2]) if self.path.startswith("/status/") else 200
        self.send_response(302 if self.path.startswith("/redirect") else status)
        if self.path.startswith("/redirect"):
            self.send_header("Location", "/status/200/away")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *arguments):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
