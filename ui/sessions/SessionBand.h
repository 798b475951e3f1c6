// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace quai::ui {

class NoticeBar;
class SessionController;

/// "Mode session" or "Mode intervention", the open session, and what can be done with it.
class SessionBand final : public QWidget
{
    Q_OBJECT

public:
    /// @param controller outlives the band
    explicit SessionBand(SessionController &controller, QWidget *parent = nullptr);

    /// As shown, for tests.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void openAsked();
    void closeAsked();
    /// The operator wants to write a remark into the open session.
    void remarkAsked();
    /// The operator wants to see the open session.
    void showAsked(qint64 session);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showOpen();

    SessionController &m_controller;
    NoticeBar *m_bar;
    QPushButton *m_open;
    QPushButton *m_show;
    QPushButton *m_remark;
    QPushButton *m_close;
};

} // namespace quai::ui
