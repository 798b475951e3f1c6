// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codebase/DirectoryStore.h"

#include "core/base/WriteFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace quai::codebase {

namespace {

constexpr qint64 kLimit = 256LL << 20; // the real one has some 25 MB

} // namespace

DirectoryStore::DirectoryStore(QString file)
    : m_file(std::move(file))
{
}

QJsonObject DirectoryStore::meta() const
{
    QFile file(m_file + QStringLiteral(".meta.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

DownloadRequest DirectoryStore::request(const QString &url) const
{
    DownloadRequest request;
    request.url = QUrl(url, QUrl::StrictMode);
    request.limit = kLimit;
    const QJsonObject known = meta();
    if (QFile::exists(m_file) && known.value(QLatin1String("url")).toString() == url)
        request.etag = known.value(QLatin1String("etag")).toString().toLatin1();
    return request;
}

Status DirectoryStore::store(const QString &url, const Download &download, const QDateTime &now)
{
    QByteArray etag = download.etag;
    if (!download.notModified) {
        if (const Result<PluginDirectory> sound = PluginDirectory::parse(download.content); !sound)
            return fail(sound.error());
        QDir().mkpath(QFileInfo(m_file).path());
        if (const Status written = writeFile(m_file, download.content); !written)
            return written;
    } else if (etag.isEmpty()) {
        etag = meta().value(QLatin1String("etag")).toString().toLatin1();
    }
    const QJsonObject noted{{QStringLiteral("url"), url},
                            {QStringLiteral("etag"), QString::fromLatin1(etag)},
                            {QStringLiteral("checked"), now.toUTC().toString(Qt::ISODate)}};
    return writeFile(m_file + QStringLiteral(".meta.json"), QJsonDocument(noted).toJson());
}

Result<PluginDirectory> DirectoryStore::load() const
{
    if (!QFile::exists(m_file))
        return PluginDirectory();
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLimit)
        return fail(Error{
            ErrorKind::FileUnreadable, QStringLiteral("reading ") + m_file, {}, {{QStringLiteral("file"), m_file}}, 0});
    return PluginDirectory::parse(file.readAll());
}

std::optional<QDateTime> DirectoryStore::checkedAt() const
{
    const QDateTime time = QDateTime::fromString(meta().value(QLatin1String("checked")).toString(), Qt::ISODate);
    return QFile::exists(m_file) && time.isValid() ? std::optional<QDateTime>(time) : std::nullopt;
}

} // namespace quai::codebase
