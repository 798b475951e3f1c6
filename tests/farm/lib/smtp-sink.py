#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""smtp-sink.py FOLDER [--tls | --starttls] [--cert FILE --key FILE] [--login USER:PASSWORD] [--refuse ADDRESS]...
   [--later ADDRESS]... [--reject] [--hang-up]

A real SMTP server on 127.0.0.1 (aiosmtpd). Prints its port, writes each message to FOLDER/<number>.eml and its envelope
to FOLDER/<number>.json, and ends when its standard input ends. --refuse answers 550, --later answers 450, --reject
answers the text with 554, --hang-up cuts
the line after the whole message has been received, without an answer."""
import argparse
import asyncio
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Sink:
    def __init__(self, options):
        self.options = options
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address in self.options.refuse:
            return "550 5.1.1 no such user here"
        if address in self.options.later:
            return "450 4.2.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.reject:
            return "554 5.7.1 not wanted"
        self.count += 1
        name = os.path.join(self.options.folder, str(self.count))
        with open(name + ".eml", "wb") as file:
            file.write(envelope.content)
        with open(name + ".json", "w") as file:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None,
                       "login": bool(session.authenticated)}, file)
        if self.options.hang_up:
            server.transport.abort()
            await asyncio.sleep(60)
        return "250 OK"


def tls_context(options):
    if not options.cert:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options.cert, options.key)
    return context


async def serve(options):
    context = tls_context(options)
    sink = Sink(options)

    def check(server, session, envelope, mechanism, data):
        user, _, password = (options.login or "").partition(":")
        good = data.login == user.encode() and data.password == password.encode()
        return AuthResult(success=good, handled=good)

    def protocol():
        return SMTP(sink, hostname="sink.test", authenticator=check if options.login else None,
                    auth_required=bool(options.login), auth_require_tls=not options.tls,
                    tls_context=context if options.starttls else None, require_starttls=options.starttls)

    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0,
                                                            ssl=context if options.tls else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("--tls", action="store_true")
parser.add_argument("--starttls", action="store_true")
parser.add_argument("--cert")
parser.add_argument("--key")
parser.add_argument("--login")
parser.add_argument("--refuse", action="append", default=[])
parser.add_argument("--later", action="append", default=[])
parser.add_argument("--reject", action="store_true")
parser.add_argument("--hang-up", action="store_true")
asyncio.run(serve(parser.parse_args()))
