// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/SiteScripts.h"

#include <QRandomGenerator>

#include <array>

namespace quai::delivery {

namespace {

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QLatin1Char('?');
    }
    return text;
}

} // namespace

QString randomToken()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex());
}

Progress progressOf(const remote::Record &record)
{
    static const QMap<QString, Progress::Unit> units{{QStringLiteral("steps"), Progress::Unit::Steps},
                                                     {QStringLiteral("files"), Progress::Unit::Files},
                                                     {QStringLiteral("bytes"), Progress::Unit::Bytes},
                                                     {QStringLiteral("objects"), Progress::Unit::Objects}};
    return {record.text(0), record.number(1), record.number(2, -1), units.value(record.text(3), Progress::Unit::None),
            record.text(4)};
}

SiteScripts::SiteScripts(remote::Host &host, const sites::Site &site, const Operator &who)
    : m_host(host)
    , m_site(site)
    , m_operator(who)
{
}

QStringList SiteScripts::partsOf(const QString &script)
{
    QStringList names{QStringLiteral("layout"), QStringLiteral("lock"), QStringLiteral("journal"),
                      QStringLiteral("stamp"), QStringLiteral("exchange")};
    const bool reads = script == QLatin1String("state-main") || script == QLatin1String("complete")
        || script == QLatin1String("filepair") || script == QLatin1String("journal-read")
        || script == QLatin1String("drift");
    if (!reads)
        names << QStringLiteral("freshen") << QStringLiteral("mirror") << QStringLiteral("step");
    names << QStringLiteral("state");
    if (script == QLatin1String("backtoprod"))
        names << QStringLiteral("metadata");
    if (script == QLatin1String("drift"))
        names << QStringLiteral("manifest") << QStringLiteral("environment") << QStringLiteral("sums");
    names << script;
    if (script == QLatin1String("step-begin"))
        names << QStringLiteral("release-base");
    QStringList parts{QStringLiteral("lib/prelude.sh")};
    for (const QString &name : std::as_const(names))
        parts << (name.contains(QLatin1Char('/')) ? name : QStringLiteral("delivery/") + name) + QStringLiteral(".sh");
    return parts;
}

QStringList SiteScripts::siteArguments() const
{
    return {QStringLiteral("base=") + m_site.base, QStringLiteral("dir=") + m_site.dir,
            QStringLiteral("suffix=") + m_site.methodSuffix(), QStringLiteral("owner=") + owner(),
            QStringLiteral("php=") + m_site.phpBinary};
}

QString SiteScripts::owner() const
{
    return oneLine(m_operator.user) + QLatin1Char('@') + oneLine(m_operator.host);
}

Result<remote::ScriptResult> SiteScripts::run(const QString &script, const QStringList &arguments,
                                              const Listener &listener, const CancelToken &cancel,
                                              const remote::RecordSink &onRecord, const QByteArray &input)
{
    remote::ScriptCall call;
    call.input = input;
    call.scripts = partsOf(script);
    call.arguments = siteArguments() + arguments;
    call.sudoUser = m_site.sudoUser;
    call.onText = listener.onText;
    call.cancel = cancel;
    call.onRecord = [onProgress = listener.onProgress, onRecord](const remote::Record &record) {
        if (record.tag != "progress") {
            if (onRecord)
                onRecord(record);
        } else if (onProgress) {
            onProgress(progressOf(record));
        }
    };
    return m_host.run(call);
}

} // namespace quai::delivery
