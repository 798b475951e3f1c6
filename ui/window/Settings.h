// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QVariant>

namespace quai::ui {

/// Everything that the window remembers between two runs, in one ini file. Never a secret. GUI thread only.
class Settings
{
public:
    enum class Key {
        Version,           ///< int: form of the file
        Language,          ///< "system", "fr", "en"
        Theme,             ///< "system", "light", "dark"
        Geometry,          ///< QByteArray of QWidget::saveGeometry()
        SitesSplitter,     ///< QByteArray of QSplitter::saveState()
        ActivityHeight,    ///< QByteArray of QSplitter::saveState()
        ActivityOpen,      ///< bool
        ActivityHeader,    ///< QByteArray of QHeaderView::saveState()
        ActivitySplit,     ///< QByteArray of QSplitter::saveState()
        LastSite,          ///< QString: id
        LastPage,          ///< QString: name of the page
        AssistantSeen,     ///< bool
        InstancesColumns,  ///< QByteArray of QHeaderView::saveState()
        InstancesFilters,  ///< QByteArray: JSON of FilterBar::toJson()
        InstancesGrouping, ///< int of InstancesProxyModel::Grouping
        InstancesInterval, ///< int: minutes between two readings; 0: by hand only
        InstancesSplitter, ///< QByteArray of QSplitter::saveState()
    };

    /// The form that this version writes.
    static constexpr int currentVersion = 1;

    /// @param folder where "window.ini" lies; created when something is written
    explicit Settings(const QString &folder);

    [[nodiscard]] QVariant value(Key key) const;
    void setValue(Key key, const QVariant &value);

    /// For keys that are made at run time (durations of jobs).
    [[nodiscard]] QSettings *raw() { return &m_file; }

    /// Name in the file. Every key has its own; a test proves it.
    [[nodiscard]] static QString name(Key key);

private:
    QSettings m_file;
};

} // namespace quai::ui
