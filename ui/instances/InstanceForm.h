// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vmoodle/InstanceEdit.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace quai::ui {

class CheckedField;

/// The fields of a row of the register, with what is wrong beside each while it is typed. Host name and short name of a
/// row that exists are shown and not edited: the instance's own database is full of them.
class InstanceForm final : public QWidget
{
    Q_OBJECT

public:
    /// @param row of the register; id 0: of an instance that is to be made, with every field open
    /// @param others rows of the same register, for duplicates
    InstanceForm(const vmoodle::Instance &row, QList<vmoodle::Instance> others, const QList<int> &subNetworks,
                 QWidget *parent = nullptr);

    /// Writes other values into the fields.
    void setValues(const vmoodle::Instance &values);
    /// The row as it stands in the form.
    [[nodiscard]] vmoodle::Instance values() const;
    /// Nothing: the password stays as it is. Of a new row: empty, the plugin's own is taken.
    [[nodiscard]] std::optional<QString> password() const;
    /// Whether something differs from the row that was given.
    [[nodiscard]] bool isChanged() const;
    /// Whether no finding forbids saving; those of showFindings() do not count, the server asks again.
    [[nodiscard]] bool isAcceptable() const;

    /// Shows what the server found, until the field is edited.
    void showFindings(const QList<vmoodle::Finding> &findings);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(QFormLayout *form, const char *column, const QString &value, bool readOnly = false);
    void addField(QFormLayout *form, const QString &column, QWidget *input);
    void buildNames(QFormLayout *form);
    void buildDatabase(QFormLayout *form);
    void buildPassword(QFormLayout *form);
    void buildRest(QFormLayout *form, const QList<int> &subNetworks);
    [[nodiscard]] bool isNew() const { return m_row.id == 0; }
    void check();
    void showAll(const QList<vmoodle::Finding> &findings);

    vmoodle::Instance m_row;
    QList<vmoodle::Instance> m_others;
    QHash<QString, CheckedField *> m_fields; ///< by column of the plugin's table
    QHash<QString, QLineEdit *> m_lines;
    QPlainTextEdit *m_description = nullptr;
    QComboBox *m_type = nullptr;
    QCheckBox *m_changePassword = nullptr;
    QLineEdit *m_password = nullptr;
    QCheckBox *m_persistent = nullptr;
    QComboBox *m_mnet = nullptr;
    bool m_acceptable = true;
};

} // namespace quai::ui
