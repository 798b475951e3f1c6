// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/KnownProjects.h"

#include <QSettings>

namespace quai::ui {

using models::KnownProject;

namespace {

QString lastKey(const QString &siteId)
{
    return QStringLiteral("codebase/of-site/") + siteId;
}

} // namespace

KnownProjects::KnownProjects(QSettings &settings)
    : m_settings(settings)
{
}

QList<KnownProject> KnownProjects::read() const
{
    const QStringList folders = m_settings.value(QStringLiteral("codebase/folders")).toStringList();
    const QStringList names = m_settings.value(QStringLiteral("codebase/names")).toStringList();
    QList<KnownProject> projects;
    for (qsizetype i = 0; i < folders.size(); ++i)
        if (!folders.at(i).isEmpty())
            projects.append({folders.at(i), names.value(i)});
    return projects;
}

void KnownProjects::write(const QList<KnownProject> &projects)
{
    QStringList folders;
    QStringList names;
    for (const KnownProject &project : projects) {
        folders << project.folder;
        names << project.name;
    }
    m_settings.setValue(QStringLiteral("codebase/folders"), folders);
    m_settings.setValue(QStringLiteral("codebase/names"), names);
}

QString KnownProjects::lastOf(const QString &siteId) const
{
    return m_settings.value(lastKey(siteId)).toString();
}

void KnownProjects::setLast(const QString &siteId, const QString &folder)
{
    m_settings.setValue(lastKey(siteId), folder);
}

} // namespace quai::ui
