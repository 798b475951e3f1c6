// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/Settings.h"

namespace quai::ui {

namespace {

struct Row
{
    Settings::Key key;
    const char *name;
    QVariant fallback;
};

const Row &rowOf(Settings::Key key)
{
    static const Row rows[] = {
        {Settings::Key::Version, "version", Settings::currentVersion},
        {Settings::Key::Language, "window/language", QStringLiteral("system")},
        {Settings::Key::Theme, "window/theme", QStringLiteral("system")},
        {Settings::Key::Geometry, "window/geometry", {}},
        {Settings::Key::SitesSplitter, "window/sites-splitter", {}},
        {Settings::Key::ActivityHeight, "activity/height", {}},
        {Settings::Key::ActivityOpen, "activity/open", false},
        {Settings::Key::ActivityHeader, "activity/columns", {}},
        {Settings::Key::ActivitySplit, "activity/splitter", {}},
        {Settings::Key::LastSite, "window/last-site", QString()},
        {Settings::Key::LastPage, "window/last-page", QString()},
        {Settings::Key::AssistantSeen, "window/assistant-seen", false},
        {Settings::Key::InstancesColumns, "instances/columns", {}},
        {Settings::Key::InstancesFilters, "instances/filters", {}},
        {Settings::Key::InstancesGrouping, "instances/grouping", 0},
        {Settings::Key::InstancesInterval, "instances/interval-minutes", 0},
        {Settings::Key::InstancesSplitter, "instances/splitter", {}},
    };
    return rows[static_cast<size_t>(key)]; // in the order of the enumeration
}

} // namespace

Settings::Settings(const QString &folder)
    : m_file(folder + QStringLiteral("/window.ini"), QSettings::IniFormat)
{
    // A file of a later version is used as far as it is understood and never written back as an older one.
    if (!m_file.contains(name(Key::Version)))
        m_file.setValue(name(Key::Version), currentVersion);
}

QVariant Settings::value(Key key) const
{
    return m_file.value(name(key), rowOf(key).fallback);
}

void Settings::setValue(Key key, const QVariant &value)
{
    m_file.setValue(name(key), value);
}

QString Settings::name(Key key)
{
    return QString::fromLatin1(rowOf(key).name);
}

} // namespace quai::ui
