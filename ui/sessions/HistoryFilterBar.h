// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/HistoryFilter.h"
#include "ui/sessions/HistoryMemory.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace quai::ui {

/// Which part of the history is wanted: words, site or all sites, person, outcome, time.
class HistoryFilterBar final : public QWidget
{
    Q_OBJECT

public:
    /// What is filtered: their outcomes differ.
    enum class Rows { Sessions, Commands };

    /// @param siteId of "this site"
    explicit HistoryFilterBar(const QString &siteId, QWidget *parent = nullptr);

    /// An outcome that the other kind of rows does not have is dropped.
    void setRows(Rows rows);
    /// Everything of the filter but limit and offset.
    [[nodiscard]] sessions::HistoryFilter filter() const;
    /// Whether anything but the site is restricted.
    [[nodiscard]] bool isRestricting() const;
    /// Takes all restrictions but the site's away.
    void clear();
    void focusSearch();
    /// Writes what is typed and chosen into @p memory.
    void keep(HistoryMemory &memory) const;
    /// Types and chooses it again; changed() is not emitted.
    void recall(const HistoryMemory &memory);

Q_SIGNALS:
    /// The operator wants other rows; not before typing has come to rest.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void fillOutcomes();
    void setPeriod();

    QString m_siteId;
    Rows m_rows = Rows::Sessions;
    QLineEdit *m_words;
    QComboBox *m_scope;
    QLineEdit *m_person;
    QComboBox *m_outcome;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QTimer m_delay;
};

} // namespace quai::ui
