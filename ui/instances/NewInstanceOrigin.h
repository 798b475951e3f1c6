// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/NewInstance.h"
#include "core/vmoodle/Template.h"

#include <QWidget>

class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace quai::ui {

/// The first page of a new platform: its name, and what it begins with.
class NewInstanceOrigin final : public QWidget
{
    Q_OBJECT

public:
    explicit NewInstanceOrigin(QWidget *parent = nullptr);

    /// The templates of the server; incomplete ones cannot be chosen.
    void setTemplates(const QList<vmoodle::Template> &templates);
    /// Name, short name, origin, and the administrator of an empty platform.
    [[nodiscard]] vmoodle::NewInstance wanted() const;
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void edited();

private:
    void buildNames();
    void buildOrigin();
    void buildAdministrator();
    void revise();
    void suggestShortName();

    QLineEdit *m_name;
    QLineEdit *m_shortName;
    QRadioButton *m_fromTemplate;
    QRadioButton *m_empty;
    QComboBox *m_templates;
    QGroupBox *m_administrator;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QLineEdit *m_email;
    QLabel *m_mistake;
    bool m_shortNameTyped = false;
};

} // namespace quai::ui
