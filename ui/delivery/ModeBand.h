// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/SiteStatus.h"
#include "core/sites/Site.h"
#include "ui/common/Icons.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace quai::ui {

/// The band at the top of the delivery page: the mode of the site as colour, symbol and word, always in sight; below it
/// whatever stands in the way (lock, interrupted step, unknown state) with what can be done; apart, the emergency.
class ModeBand final : public QFrame
{
    Q_OBJECT

public:
    explicit ModeBand(const sites::Site &site, QWidget *parent = nullptr);

    /// The state is being read. @param elapsedMs so far; a long time is said, so that a silent server shows
    void showReading(qint64 elapsedMs);
    void showStatus(const delivery::SiteStatus &status);
    /// The state could not be read; the error itself stands in the page.
    void showUnread();
    /// One line about what the page does now; empty: nothing.
    void showActivity(const QString &text);

    /// @param whyNot not empty: the emergency return is not possible, and this is why
    void setRescue(const QString &whyNot);
    /// Whether the buttons of the notices may be used.
    void setActionsEnabled(bool enabled);

    /// What is shown in large letters, for screen readers and tests.
    [[nodiscard]] QString headline() const;
    /// Texts of the notices, from top to bottom.
    [[nodiscard]] QStringList notices() const;

Q_SIGNALS:
    void refreshAsked();
    void rescueAsked();
    void takeOverAsked();
    void runAgainAsked(const QString &stepName);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Notice
    {
        QWidget *row;
        QLabel *picture;
        Symbol symbol;
        Tone tone;
        QString text;
    };

    void build();
    void buildButtons();
    void arrange();
    void drawNotice(const Notice &notice);
    void setHead(Symbol symbol, Tone tone, const QString &headline, const QString &line);
    void paintTone();
    void clearNotices();
    QPushButton *addNotice(Symbol symbol, Tone tone, const QString &text, const QString &button);
    void addLockNotice(const delivery::LockInfo &lock);
    void addInterruptionNotice(const delivery::Interruption &interruption);
    [[nodiscard]] QString foldersText(const delivery::SiteStatus &status) const;

    const sites::Site m_site;
    Symbol m_symbol = Symbol::Unknown;
    Tone m_tone = Tone::Muted;
    QLabel *m_picture = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_activity = nullptr;
    QToolButton *m_refresh = nullptr;
    QPushButton *m_rescue = nullptr;
    QVBoxLayout *m_noticeRows = nullptr;
    QList<Notice> m_notices;
    bool m_painting = false; ///< paintTone() is at work
    bool m_actionsEnabled = true;
};

} // namespace quai::ui
