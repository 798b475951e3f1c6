// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sessions/MailSettings.h"
#include "core/sites/Site.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace quai::ui {

/// The texts of the mails that tell of an opening and a closing, in each language, with their placeholders; beside them
/// the mail as it would be.
class MailTemplatesForm final : public QWidget
{
    Q_OBJECT

public:
    /// @param site of the example
    explicit MailTemplatesForm(sites::Site site, QWidget *parent = nullptr);

    void setSettings(const sessions::MailSettings &settings);
    /// The given settings with the templates of this form; those that say what the supplied ones say are left out.
    [[nodiscard]] sessions::MailSettings applied(sessions::MailSettings settings) const;

private:
    void build();
    [[nodiscard]] QWidget *buildChoice();
    void showTemplate();
    void keepTemplate();
    void showPreview();
    void insertPlaceholder();
    void restoreSupplied();
    [[nodiscard]] QString language() const;
    [[nodiscard]] bool isOpening() const;
    [[nodiscard]] sessions::NoticeTemplate supplied() const;
    [[nodiscard]] QMap<QString, sessions::NoticeTemplate> &templates();

    sites::Site m_site;
    QMap<QString, sessions::NoticeTemplate> m_opening; ///< by language
    QMap<QString, sessions::NoticeTemplate> m_closing;
    bool m_showing = false; ///< the fields change because another template is shown
    QComboBox *m_kind = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_placeholder = nullptr;
    QPushButton *m_supplied = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QPlainTextEdit *m_preview = nullptr;
};

} // namespace quai::ui
