// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/ScriptForm.h"

#include "ui/common/Spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace quai::ui {

using vmoodle::ScriptEntry;
using vmoodle::ScriptOption;

ScriptForm::ScriptForm(QWidget *parent)
    : QWidget(parent)
    , m_scripts(new QComboBox(this))
    , m_note(new QLabel(this))
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(spacing::normal);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_scripts->setObjectName(QStringLiteral("script"));
    m_scripts->setAccessibleName(tr("Script"));
    for (const ScriptEntry &script : vmoodle::scriptCatalog())
        m_scripts->addItem(script.name);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_layout->addRow(tr("S&cript"), m_scripts);
    m_layout->addRow(m_note);
    connect(m_scripts, &QComboBox::currentIndexChanged, this, &ScriptForm::showScript);
    showScript();
}

const ScriptEntry &ScriptForm::entry() const
{
    return vmoodle::scriptCatalog().at(std::max(0, m_scripts->currentIndex()));
}

QWidget *ScriptForm::inputFor(const ScriptOption &option)
{
    QWidget *input = nullptr;
    switch (option.kind) {
    case ScriptOption::Kind::Flag: {
        auto *box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, &ScriptForm::edited);
        input = box;
        break;
    }
    case ScriptOption::Kind::Choice: {
        auto *box = new QComboBox(this);
        if (!option.required)
            box->addItem(QString());
        box->addItems(option.choices);
        connect(box, &QComboBox::currentIndexChanged, this, &ScriptForm::edited);
        input = box;
        break;
    }
    case ScriptOption::Kind::Text: {
        auto *line = new QLineEdit(this);
        connect(line, &QLineEdit::textChanged, this, &ScriptForm::edited);
        input = line;
        break;
    }
    }
    input->setObjectName(QStringLiteral("option-") + option.name);
    input->setAccessibleName(option.name);
    return input;
}

void ScriptForm::showScript()
{
    while (m_layout->rowCount() > 2)
        m_layout->removeRow(2);
    m_inputs.clear();
    for (const ScriptOption &option : entry().options) {
        QWidget *input = inputFor(option);
        m_inputs.insert(option.name, input);
        const QString label = QStringLiteral("--") + option.name;
        m_layout->addRow(option.required ? tr("%1 (needed)").arg(label) : label, input);
    }
    m_note->setText(entry().changesDatabase ? tr("%1; it can change the database.").arg(entry().paths.first())
                                            : tr("%1; it only reads.").arg(entry().paths.first()));
    Q_EMIT edited();
}

QString ScriptForm::script() const
{
    return entry().name;
}

QMap<QString, QString> ScriptForm::options() const
{
    QMap<QString, QString> values;
    for (auto input = m_inputs.cbegin(); input != m_inputs.cend(); ++input) {
        if (const auto *flag = qobject_cast<const QCheckBox *>(input.value())) {
            if (flag->isChecked())
                values.insert(input.key(), QString());
            continue;
        }
        const auto *box = qobject_cast<const QComboBox *>(input.value());
        const auto *line = qobject_cast<const QLineEdit *>(input.value());
        const QString text = box != nullptr ? box->currentText() : line->text().trimmed();
        if (!text.isEmpty())
            values.insert(input.key(), text);
    }
    return values;
}

bool ScriptForm::isComplete() const
{
    const QMap<QString, QString> values = options();
    return std::all_of(entry().options.cbegin(), entry().options.cend(), [&values](const ScriptOption &option) {
        return !option.required || values.contains(option.name);
    });
}

} // namespace quai::ui
