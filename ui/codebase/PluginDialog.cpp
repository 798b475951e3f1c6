// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/PluginDialog.h"

#include "core/base/ComponentPath.h"
#include "models/codebase/PluginList.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace quai::ui {

using codebase::ComponentName;
using codebase::DeclaredPlugin;

namespace {

enum Kind { Newest, Revision, Branch, Number };

constexpr int readableWidth = 560;
constexpr int patchLines = 3;

} // namespace

PluginDialog::PluginDialog(const DeclaredPlugin &plugin, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_plugin(plugin)
    , m_taken(taken)
    , m_new(plugin.component.isNone())
    , m_source(new QLineEdit(this))
    , m_component(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_patches(new QPlainTextEdit(this))
    , m_note(new QLineEdit(this))
    , m_complaint(new QLabel(this))
{
    setObjectName(QStringLiteral("pluginDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_new ? tr("Add a plugin from an address") : tr("Edit %1").arg(plugin.component.toString()));
    setMinimumWidth(readableWidth);
    build();
    fill();
    connect(m_source, &QLineEdit::textChanged, this, &PluginDialog::guessComponent);
    for (QLineEdit *field : {m_source, m_component, m_value, m_note})
        connect(field, &QLineEdit::textChanged, this, &PluginDialog::check);
    connect(m_patches, &QPlainTextEdit::textChanged, this, &PluginDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PluginDialog::check);
    check();
}

QWidget *PluginDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(m_new ? tr("&Add") : tr("&Save"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptPlugin"));
    m_accept->setIcon(icon(m_new ? Symbol::Add : Symbol::Check));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PluginDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void PluginDialog::build()
{
    m_source->setObjectName(QStringLiteral("pluginSource"));
    m_source->setPlaceholderText(m_new ? QStringLiteral("https://…/moodle-mod_example.git")
                                       : tr("What the plugin directory says"));
    m_component->setObjectName(QStringLiteral("pluginComponent"));
    m_component->setPlaceholderText(QStringLiteral("mod_example"));
    m_component->setEnabled(m_new);
    m_kind->setObjectName(QStringLiteral("pluginKind"));
    m_kind->addItems({tr("The newest"), tr("Tag or commit"), tr("Branch"), tr("Version number")});
    m_value->setObjectName(QStringLiteral("pluginValue"));
    m_patches->setObjectName(QStringLiteral("pluginPatches"));
    m_patches->setPlaceholderText(tr("Files below the project's folder, one a line: patches/fix.patch"));
    m_patches->setTabChangesFocus(true);
    m_patches->setFixedHeight(patchLines * fontMetrics().lineSpacing() + 2 * spacing::normal);
    m_note->setObjectName(QStringLiteral("pluginNote"));
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString &label, QWidget *field, const QString &name) {
        field->setAccessibleName(name);
        form->addRow(label, field);
    };
    add(tr("&Repository:"), m_source, tr("Repository"));
    add(tr("&Component:"), m_component, tr("Component"));
    add(tr("&Version:"), m_kind, tr("What decides the version"));
    add(QString(), m_value, tr("Tag, commit, branch or number"));
    add(tr("&Patches:"), m_patches, tr("Patches"));
    add(tr("&Note:"), m_note, tr("Note"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
}

void PluginDialog::fill()
{
    m_source->setText(m_plugin.source);
    if (!m_new)
        m_component->setText(m_plugin.component.toString());
    m_patches->setPlainText(m_plugin.patches.join(QLatin1Char('\n')));
    m_note->setText(m_plugin.note);
    if (!m_plugin.version.isEmpty()) {
        m_kind->setCurrentIndex(Revision);
        m_value->setText(m_plugin.version);
    } else if (!m_plugin.branch.isEmpty()) {
        m_kind->setCurrentIndex(Branch);
        m_value->setText(m_plugin.branch);
    } else if (!m_plugin.versionNumber.isEmpty()) {
        m_kind->setCurrentIndex(Number);
        m_value->setText(m_plugin.versionNumber);
    }
}

void PluginDialog::guessComponent()
{
    if (!m_new || m_component->isModified())
        return;
    const ComponentName guessed = models::componentOfUrl(m_source->text().trimmed());
    if (!guessed.isNone())
        m_component->setText(guessed.toString());
}

DeclaredPlugin PluginDialog::read(QString *complaint) const
{
    DeclaredPlugin plugin = m_plugin;
    plugin.source = m_source->text().trimmed();
    plugin.note = m_note->text().trimmed();
    plugin.patches = m_patches->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const QString value = m_kind->currentIndex() == Newest ? QString() : m_value->text().trimmed();
    plugin.version = m_kind->currentIndex() == Revision ? value : QString();
    plugin.branch = m_kind->currentIndex() == Branch ? value : QString();
    plugin.versionNumber = m_kind->currentIndex() == Number ? value : QString();
    if (m_new)
        plugin.component = ComponentName::parse(m_component->text()).value_or(ComponentName());
    if (m_new && !models::isSourceUrl(plugin.source))
        *complaint = tr("Give the address of a git repository: https, ssh, or a path of this machine.");
    else if (!plugin.source.isEmpty() && !models::isSourceUrl(plugin.source))
        *complaint = tr("This is no address of a git repository.");
    else if (plugin.component.isNone())
        *complaint = tr("Give the name of the plugin, such as mod_example.");
    else if (m_new && m_taken.contains(plugin.component.toString()))
        *complaint = tr("%1 is declared already.").arg(plugin.component.toString());
    else if (m_kind->currentIndex() != Newest && value.isEmpty())
        *complaint = tr("Say which one.");
    else if (value.startsWith(QLatin1Char('-')))
        *complaint = tr("No tag, branch or number begins with a dash.");
    for (const QString &file : std::as_const(plugin.patches)) {
        const Result<ComponentPath> path = ComponentPath::parse(file);
        if (!path || path->isWholeTree())
            *complaint = tr("%1 is no file below the project's folder.").arg(file);
    }
    return plugin;
}

void PluginDialog::check()
{
    m_value->setEnabled(m_kind->currentIndex() != Newest);
    QString complaint;
    static_cast<void>(read(&complaint));
    m_complaint->setText(complaint);
    m_accept->setEnabled(complaint.isEmpty());
}

void PluginDialog::finish()
{
    QString complaint;
    const DeclaredPlugin plugin = read(&complaint);
    if (!complaint.isEmpty())
        return;
    Q_EMIT completed(plugin);
    accept();
}

} // namespace quai::ui
