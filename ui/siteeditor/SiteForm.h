// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sites/Site.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace quai::ui {

class CheckedField;

/// All fields of a site in tabs, checked while they are typed. Holds no site: site() builds one from the fields.
class SiteForm final : public QWidget
{
    Q_OBJECT

public:
    /// @param knownHosts names of the operator's ssh configuration, proposed for the server
    /// @param knownGroups proposed for the group
    SiteForm(const QStringList &knownHosts, const QStringList &knownGroups, QWidget *parent = nullptr);

    void setSite(const sites::Site &site);
    /// As typed; fields that the form does not show are those of setSite().
    [[nodiscard]] sites::Site site() const;

    /// A password typed for the source; empty: the one in the keychain stays.
    [[nodiscard]] QString typedPassword() const;
    /// Likewise of the webhook.
    [[nodiscard]] QString typedWebhookSecret() const;
    /// A secret of the templates, to be stored under this name; nothing was typed: an empty name.
    [[nodiscard]] QPair<QString, QString> typedEnvironmentSecret() const;
    void setTypedPassword(const QString &password);

    /// Whether every field can be used.
    [[nodiscard]] bool isUsable() const { return m_mistakes == 0; }
    /// Shows mistakes also where nothing was typed yet, and goes to the first one.
    void showAllMistakes();

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(QFormLayout *form, const QString &key, const QString &label, const QString &hint = {});
    QPlainTextEdit *addLines(QFormLayout *form, const QString &key, const QString &label, const QString &hint);
    void addField(QFormLayout *form, const QString &key, const QString &label, QWidget *input);
    [[nodiscard]] QFormLayout *addTab(const QString &title);
    void buildSiteTab(const QStringList &knownGroups);
    void buildServerTab(const QStringList &knownHosts);
    void buildCodeTab();
    void buildFilesTab();
    void buildTemplatesTab();
    void buildSessionsTab();
    void onMethodChanged();
    void onEdited();
    void check();

    sites::Site m_base; ///< what setSite() gave
    QTabWidget *m_tabs;
    QHash<QString, CheckedField *> m_fields; ///< by key of sites.yml, as SiteMistake names them
    QHash<QString, QLabel *> m_labels;
    bool m_showAll = false;
    int m_mistakes = 0;

    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    QComboBox *m_group = nullptr;
    QCheckBox *m_production = nullptr;
    QCheckBox *m_sessions = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QPlainTextEdit *m_recipients = nullptr;
    QComboBox *m_reportLanguage = nullptr;
    QLineEdit *m_webhook = nullptr;
    QLineEdit *m_webhookSecret = nullptr;
    QComboBox *m_host = nullptr;
    QLineEdit *m_user = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_sudoUser = nullptr;
    QLineEdit *m_php = nullptr;
    QLineEdit *m_sshConfig = nullptr;
    QComboBox *m_method = nullptr;
    QLineEdit *m_repository = nullptr;
    QLineEdit *m_module = nullptr;
    QLineEdit *m_branch = nullptr;
    QLineEdit *m_sourceUser = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_folder = nullptr;
    QLineEdit *m_dir = nullptr;
    QPlainTextEdit *m_environment = nullptr;
    QPlainTextEdit *m_templates = nullptr;
    QPlainTextEdit *m_values = nullptr;
    QLineEdit *m_secretName = nullptr;
    QLineEdit *m_secretValue = nullptr;
    QLineEdit *m_reload = nullptr;
    QCheckBox *m_renameFallback = nullptr;
};

} // namespace quai::ui
