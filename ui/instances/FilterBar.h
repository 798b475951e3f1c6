// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/vmoodle/InstancesProxyModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace quai::ui {

class Ask;
class Settings;

/// What narrows the table: a line that is searched while it is typed, saved filters, grouping. The parts of the
/// summary set the rest of the filter through it.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    /// References outlive the bar.
    FilterBar(Settings &settings, Ask &ask, QWidget *parent = nullptr);

    [[nodiscard]] const models::InstanceFilter &filter() const { return m_filter; }
    /// Replaces what does not come from the line.
    void setState(std::optional<models::InstanceState> state);
    void setCronAge(std::optional<models::CronAge> age);
    void setAttention(models::InstanceFilter::Attention reason);
    void setCheckedOnly(bool only);
    void clear();
    void focusLine();

    [[nodiscard]] models::InstancesProxyModel::Grouping grouping() const;
    /// "Showing 12 of 10,000".
    void setCounts(int shown, int total);

    /// A filter with its name, as it is kept in the settings.
    struct Saved
    {
        QString name;
        QString text;
        models::InstanceFilter filter; ///< without the words
    };
    [[nodiscard]] static QByteArray toJson(const QList<Saved> &saved);
    /// What is not understood is left out.
    [[nodiscard]] static QList<Saved> fromJson(const QByteArray &json);

Q_SIGNALS:
    void filterChanged();
    void groupingChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildGrouping();
    void changed();
    void fillSavedMenu();
    void save();
    void use(const Saved &saved);
    [[nodiscard]] QList<Saved> stored() const;
    void store(const QList<Saved> &saved);
    void retranslate();

    Settings &m_settings;
    Ask &m_ask;
    models::InstanceFilter m_filter;
    QLineEdit *m_line;
    QToolButton *m_clear;
    QToolButton *m_saved;
    QMenu *m_savedMenu;
    QLabel *m_groupLabel;
    QComboBox *m_group;
    QLabel *m_counts;
    int m_shown = 0;
    int m_total = 0;
};

} // namespace quai::ui
