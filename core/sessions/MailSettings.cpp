// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sessions/MailSettings.h"

#include "core/base/WriteFile.h"
#include "core/yaml/NodeReader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace quai::sessions {

using namespace Qt::StringLiterals;
using Security = SmtpServer::Security;

namespace {

constexpr int kVersion = 1;
constexpr int kLargestPort = 65'535;

const QMap<QString, Security> &securities()
{
    static const QMap<QString, Security> names{
        {u"none"_s, Security::None}, {u"starttls"_s, Security::StartTls}, {u"tls"_s, Security::Tls}};
    return names;
}

class Reader : private yaml::NodeReader
{
public:
    explicit Reader(QString file)
        : m_file(std::move(file))
    {
    }

    Result<MailSettings> read(const QByteArray &text)
    {
        load(text, [this](const YAML::Node &document) {
            if (!document.IsNull())
                readDocument(document);
        });
        if (mistakes() == 0)
            return m_settings;
        return fail(failure().with(u"file"_s, m_file));
    }

private:
    /// The map at @p key; an empty one when there is none.
    YAML::Node map(const YAML::Node &parent, const char *key)
    {
        const YAML::Node node = parent[key];
        if (!node.IsDefined() || node.IsNull())
            return YAML::Node(YAML::NodeType::Map);
        if (node.IsMap())
            return node;
        complain(node, QLatin1String(key) + u" must be a map"_s);
        return YAML::Node(YAML::NodeType::Map);
    }

    void readDocument(const YAML::Node &document)
    {
        if (!document.IsMap())
            return complain(document, u"the file must be a map"_s);
        if (text(document, "version") != QString::number(kVersion))
            return complain(document, u"version must be %1"_s.arg(kVersion));
        readServer(map(document, "server"));
        const YAML::Node sender = map(document, "sender");
        m_settings.from = text(sender, "address");
        m_settings.fromName = text(sender, "name");
        if (!m_settings.from.isEmpty() && !isMailAddress(m_settings.from))
            complainAt(placeOf(sender, "address"), u"sender.address is no mail address"_s);
        m_settings.language = text(document, "language", m_settings.language);
        if (m_settings.language != u"fr"_s && m_settings.language != u"en"_s)
            complainAt(placeOf(document, "language"), u"language must be fr or en"_s);
        m_settings.logoFile = text(document, "logo");
        const YAML::Node templates = map(document, "templates");
        for (const char *language : {"fr", "en"}) {
            const YAML::Node both = map(templates, language);
            readTemplate(both, "opening", m_settings.opening[QLatin1String(language)]);
            readTemplate(both, "closing", m_settings.closing[QLatin1String(language)]);
        }
    }

    void readServer(const YAML::Node &server)
    {
        m_settings.server.host = text(server, "host");
        const QString security = text(server, "security", u"starttls"_s);
        if (!securities().contains(security))
            complainAt(placeOf(server, "security"), u"server.security must be none, starttls or tls"_s);
        m_settings.server.security = securities().value(security, Security::StartTls);
        const int standard = m_settings.server.security == Security::Tls ? 465 : 587;
        bool isNumber = false;
        m_settings.server.port = text(server, "port", QString::number(standard)).toInt(&isNumber);
        if (!isNumber || m_settings.server.port < 1 || m_settings.server.port > kLargestPort)
            complainAt(placeOf(server, "port"), u"server.port must be a number from 1 to 65535"_s);
        m_settings.server.user = text(server, "user");
        m_settings.passwordKey = text(server, "password_key");
        m_settings.server.caFile = text(server, "ca_file");
    }

    void readTemplate(const YAML::Node &both, const char *key, NoticeTemplate &form)
    {
        const YAML::Node node = map(both, key);
        form = {text(node, "subject"), text(node, "body")};
    }

    QString m_file;
    MailSettings m_settings;
};

void put(YAML::Node map, const char *key, const QString &value)
{
    if (value.isEmpty())
        map.remove(key);
    else
        map[key] = value.toStdString();
}

void putTemplate(YAML::Node templates, const QString &language, const char *key, const NoticeTemplate &form)
{
    const std::string name = language.toStdString();
    if (form.subject.isEmpty() && form.body.isEmpty()) {
        if (templates[name].IsDefined() && templates[name].IsMap())
            templates[name].remove(key);
        return;
    }
    put(templates[name][key], "subject", form.subject);
    put(templates[name][key], "body", form.body);
}

QByteArray format(const MailSettings &settings, const QByteArray &former)
{
    YAML::Node document = YAML::Load(former.toStdString());
    if (!document.IsMap())
        document = YAML::Node(YAML::NodeType::Map);
    document["version"] = kVersion;
    YAML::Node server = document["server"];
    put(server, "host", settings.server.host);
    server["port"] = settings.server.port;
    put(server, "security", securities().key(settings.server.security));
    put(server, "user", settings.server.user);
    put(server, "password_key", settings.passwordKey);
    put(server, "ca_file", settings.server.caFile);
    YAML::Node sender = document["sender"];
    put(sender, "address", settings.from);
    put(sender, "name", settings.fromName);
    document["language"] = settings.language.toStdString();
    put(document, "logo", settings.logoFile);
    YAML::Node templates = document["templates"];
    for (const QString &language : {u"fr"_s, u"en"_s}) {
        putTemplate(templates, language, "opening", settings.opening.value(language));
        putTemplate(templates, language, "closing", settings.closing.value(language));
    }
    YAML::Emitter emitter;
    emitter.SetIndent(2);
    emitter << document;
    return QByteArray(emitter.c_str(), static_cast<qsizetype>(emitter.size())) + '\n';
}

Result<QByteArray> load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error{ErrorKind::FileUnreadable, file.errorString(), {}, {{u"file"_s, path}}});
    return file.readAll();
}

Status check(const MailSettings &settings)
{
    const auto wrong = [](const QString &field) {
        return fail(Error{ErrorKind::InvalidInput, field + u" cannot be used"_s, {}, {{u"field"_s, field}}});
    };
    if (!settings.from.isEmpty() && !isMailAddress(settings.from))
        return wrong(u"sender.address"_s);
    if (settings.server.port < 1 || settings.server.port > kLargestPort)
        return wrong(u"server.port"_s);
    if (settings.language != u"fr"_s && settings.language != u"en"_s)
        return wrong(u"language"_s);
    return {};
}

} // namespace

Result<MailSettings> readMailSettings(const QString &file)
{
    const Result<QByteArray> text = load(file);
    if (!text)
        return fail(text.error());
    return Reader(file).read(*text);
}

Status writeMailSettings(const QString &file, const MailSettings &settings)
{
    if (Status fine = check(settings); !fine)
        return fine;
    const Result<QByteArray> former = load(file);
    if (!former)
        return fail(former.error());
    if (const Result<MailSettings> readable = Reader(file).read(*former); !readable)
        return fail(readable.error());
    QByteArray text;
    try {
        text = format(settings, *former);
    } catch (const YAML::Exception &problem) {
        return fail(ErrorKind::Internal, QString::fromStdString(problem.msg));
    }
    QDir().mkpath(QFileInfo(file).path());
    return writeFile(file, text);
}

} // namespace quai::sessions
