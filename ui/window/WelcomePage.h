// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace quai::ui {

class EmptyState;

/// What stands where no site is chosen: at the first start the assistant (servers of ~/.ssh/config, adopting, an empty
/// form), later a hint.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    /// @param hosts names of the operator's ssh configuration
    explicit WelcomePage(const QStringList &hosts, QWidget *parent = nullptr);

    /// @param any whether there are sites: then the page only asks to choose one
    void setHasSites(bool any);

Q_SIGNALS:
    /// @param host chosen in the list; may be empty
    void addRequested(const QString &host);
    void adoptRequested(const QString &host);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHosts(const QStringList &hosts);
    [[nodiscard]] QString chosenHost() const;
    void retranslate();

    EmptyState *m_state;
    QWidget *m_hostsBox;
    QLabel *m_hostsTitle;
    QListWidget *m_hosts;
    QLabel *m_demo;
    QPushButton *m_adopt;
    QPushButton *m_add;
    bool m_hasSites = false;
};

} // namespace quai::ui
