// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/DirectorySettings.h"

#include "core/codebase/DirectoryStore.h"

#include <QSettings>

namespace quai::ui {

using codebase::DirectoryStore;
using codebase::Maturity;

namespace {

QString urlKey()
{
    return QStringLiteral("codebase/directoryUrl");
}

/// A slash would open a group.
QString maturityKey(const QString &folder)
{
    return QStringLiteral("codebase/leastMaturity/") + QString::fromLatin1(folder.toUtf8().toPercentEncoding());
}

} // namespace

DirectorySettings::DirectorySettings(QSettings &settings)
    : m_settings(settings)
{
}

QString DirectorySettings::url() const
{
    const QString own = m_settings.value(urlKey()).toString();
    return own.isEmpty() ? DirectoryStore::defaultUrl() : own;
}

Maturity DirectorySettings::leastMaturity(const QString &folder) const
{
    const int stored = m_settings.value(maturityKey(folder), static_cast<int>(Maturity::Stable)).toInt();
    for (const Maturity known : {Maturity::Alpha, Maturity::Beta, Maturity::Rc})
        if (stored == static_cast<int>(known))
            return known;
    return Maturity::Stable;
}

void DirectorySettings::set(const QString &url, const QString &folder, Maturity atLeast)
{
    if (url == DirectoryStore::defaultUrl())
        m_settings.remove(urlKey()); // a later default is taken over
    else
        m_settings.setValue(urlKey(), url);
    m_settings.setValue(maturityKey(folder), static_cast<int>(atLeast));
}

void DirectorySettings::apply(codebase::CodebaseService &service, const QString &folder) const
{
    if (m_settings.contains(urlKey()))
        service.setDirectoryUrl(url());
    service.setLeastMaturity(leastMaturity(folder));
}

} // namespace quai::ui
