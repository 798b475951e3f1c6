// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/Bootstrap.h"

#include "core/remote/ShellQuote.h"

#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace quai::remote {

namespace {

// The first echo ends whatever a login file printed without a newline. A stream that was cut anywhere in the arguments
// or in the script is not run: ${#x} counts bytes under LC_ALL=C. The inner subshell keeps stdin, so that the script
// reads its input there. The group and the session of the shell stand in /proc/self/stat (proc(5)) behind the name of
// the program in parentheses.
constexpr char kBootstrap[]
    = "LC_ALL=C;export LC_ALL;_quai_n=$1;{ read -r _quai_g </proc/$$/stat;} 2>/dev/null;"
      "set -- ${_quai_g##*) };echo;echo \"QUAI-BEGIN $_quai_n $$ ${3:-0} ${4:-0}\";"
      "read -r _quai_s&&_quai_x=$(head -c \"$_quai_s\")&&[ ${#_quai_x} -eq \"$_quai_s\" ]||exit 125;"
      "(eval \"$_quai_x\");_quai_r=$?;echo;echo \"QUAI-END $_quai_n $_quai_r\";exit $_quai_r";

QByteArray newNonce()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
}

QByteArray commandLine(const QString &sudoUser, const QByteArray &nonce)
{
    QByteArray command = "exec ";
    // Its refusals are told apart by their English texts. -H: git and svn look for their settings in HOME.
    if (!sudoUser.isEmpty())
        command += "env LC_ALL=C sudo -n -H -u " + shellQuote(sudoUser) + " -- ";
    return command + "sh -c '" + kBootstrap + "' quai " + nonce;
}

} // namespace

bool isUserName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:[A-Za-z_][A-Za-z0-9_.-]{0,63}\\$?|#[0-9]{1,10})\\z"));
    return form.match(name).hasMatch();
}

Result<QByteArray> loadScripts(const QStringList &scripts)
{
    QByteArray text;
    for (const QString &name : scripts) {
        QFile file(QStringLiteral(":/remote/") + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Internal, QStringLiteral("no such script: ") + name);
        text += file.readAll();
        if (!text.endsWith('\n'))
            text += '\n';
    }
    return text;
}

Result<Bootstrap> Bootstrap::compose(const ScriptCall &call, const QByteArray &scriptText)
{
    if (!call.sudoUser.isEmpty() && !isUserName(call.sudoUser))
        return fail(ErrorKind::InvalidInput, QStringLiteral("not a user name: ") + call.sudoUser);
    for (const QString &argument : call.arguments) {
        if (argument.contains(QChar(u'\0')))
            return fail(ErrorKind::InvalidInput, QStringLiteral("NUL in an argument"));
    }
    if (scriptText.contains('\0'))
        return fail(ErrorKind::InvalidInput, QStringLiteral("NUL in a script"));
    // One text, so that the server starts one process to read it. $(...) drops newlines at the end, which would look
    // like a cut stream: end with something else.
    const QByteArray script = "set -- " + shellQuote(call.arguments) + '\n' + scriptText + "\n:";

    Bootstrap bootstrap;
    bootstrap.nonce = newNonce();
    bootstrap.command = commandLine(call.sudoUser, bootstrap.nonce);
    bootstrap.input = QByteArray::number(script.size()) + '\n' + script + call.input;
    return bootstrap;
}

} // namespace quai::remote
