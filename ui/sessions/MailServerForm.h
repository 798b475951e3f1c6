// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/MailSettings.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace quai::ui {

/// Where mails are handed in and in whose name; a test message to try it.
class MailServerForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MailServerForm(QWidget *parent = nullptr);

    void setSettings(const sessions::MailSettings &settings);
    /// The given settings with the fields of this form.
    [[nodiscard]] sessions::MailSettings applied(sessions::MailSettings settings) const;
    /// Empty: the one in the keychain stays.
    [[nodiscard]] QString typedPassword() const;
    /// What became of the test message; empty: nothing to say.
    void showTestResult(const QString &sentence);
    void setTesting(bool testing);

Q_SIGNALS:
    void testAsked(const QString &address);

private:
    void build();
    void buildServer(QFormLayout *form);
    void buildSender(QFormLayout *form);
    void buildTest(QFormLayout *form);
    /// The usual port of the chosen kind of encryption, where the present one is the usual one of another kind.
    void followSecurity();

    QLineEdit *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QComboBox *m_security = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_fromName = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_logo = nullptr;
    QLineEdit *m_testAddress = nullptr;
    QPushButton *m_test = nullptr;
    QLabel *m_testResult = nullptr;
};

} // namespace quai::ui
