// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace quai::ui {

class EmptyState;

/// What stands where no site is chosen: at the first start the assistant (servers of ~/.ssh/config, adopting, an empty
/// form, servers to practise on), later a hint.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    /// @param hosts names of the operator's ssh configuration
    /// @param canPractise whether there are practice servers that can be started
    WelcomePage(const QStringList &hosts, bool canPractise, QWidget *parent = nullptr);

    /// @param any whether there are sites: then the page only asks to choose one
    void setHasSites(bool any);
    /// @param starting whether the practice servers are being started; @param problem why they could not be
    void setPractising(bool starting, const QString &problem);

Q_SIGNALS:
    /// @param host chosen in the list; may be empty
    void addRequested(const QString &host);
    void adoptRequested(const QString &host);
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHosts(const QStringList &hosts);
    [[nodiscard]] QString chosenHost() const;
    [[nodiscard]] QString practiceText() const;
    void retranslate();

    EmptyState *m_state;
    QWidget *m_hostsBox;
    QLabel *m_hostsTitle;
    QListWidget *m_hosts;
    QLabel *m_practiceText;
    QPushButton *m_adopt;
    QPushButton *m_add;
    QPushButton *m_practise;
    QString m_problem; ///< why the practice servers could not be started
    bool m_canPractise;
    bool m_starting = false;
    bool m_hasSites = false;
};

} // namespace quai::ui
