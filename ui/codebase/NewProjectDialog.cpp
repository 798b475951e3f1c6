// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codebase/NewProjectDialog.h"

#include "core/codebase/MoodleVersion.h"
#include "core/codebase/ProjectText.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace quai::ui {

using namespace codebase;

NewProjectDialog::NewProjectDialog(const Project &project, const QByteArray &foreign, QWidget *parent)
    : QDialog(parent)
    , m_project(project)
    , m_foreign(foreign)
    , m_name(new QLineEdit(project.name, this))
    , m_folder(new QLineEdit(this))
    , m_moodle(new QLineEdit(project.moodleVersion, this))
    , m_source(new QLineEdit(project.moodleSource, this))
    , m_branch(new QLineEdit(project.branch, this))
    , m_complaint(new QLabel(this))
{
    setObjectName(QStringLiteral("newProjectDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(foreign.isEmpty() ? tr("New code base") : tr("Import a code base"));
    setMinimumWidth(560);
    build();
    suggestFolder();
    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::suggestFolder);
    for (const QLineEdit *field : {m_name, m_folder, m_moodle, m_source, m_branch})
        connect(field, &QLineEdit::textChanged, this, &NewProjectDialog::check);
    check();
}

QFormLayout *NewProjectDialog::buildForm()
{
    auto *choose = new QPushButton(icon(Symbol::Folder), tr("C&hoose…"), this);
    choose->setAutoDefault(false);
    choose->setAccessibleName(tr("Choose the folder"));
    connect(choose, &QPushButton::clicked, this, &NewProjectDialog::browse);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto label = [this](const QString &text, QLineEdit *field) {
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
        auto *made = new QLabel(text, this);
        made->setBuddy(field);
        return made;
    };
    form->addRow(label(tr("&Name:"), m_name), m_name);
    form->addRow(label(tr("&Folder:"), m_folder), folder);
    form->addRow(label(tr("Version of &Moodle:"), m_moodle), m_moodle);
    form->addRow(label(tr("&Repository of Moodle:"), m_source), m_source);
    form->addRow(label(tr("&Branch:"), m_branch), m_branch);
    return form;
}

QWidget *NewProjectDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(m_foreign.isEmpty() ? tr("&Create") : tr("&Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("acceptProject"));
    m_accept->setIcon(icon(Symbol::Check));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewProjectDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void NewProjectDialog::build()
{
    m_name->setObjectName(QStringLiteral("projectName"));
    m_folder->setObjectName(QStringLiteral("projectFolder"));
    m_moodle->setObjectName(QStringLiteral("projectMoodle"));
    m_moodle->setPlaceholderText(QStringLiteral("4.5"));
    m_moodle->setToolTip(tr("4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1; a tag"));
    m_source->setObjectName(QStringLiteral("projectSource"));
    m_source->setPlaceholderText(Project::defaultMoodleSource());
    m_branch->setObjectName(QStringLiteral("projectBranch"));
    m_branch->setToolTip(tr("Of the code base; its releases are named after it"));
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    auto *intro = new QLabel(m_foreign.isEmpty()
                                 ? tr("A code base is a folder under git with the file project.yml: a version of "
                                      "Moodle and the plugins that belong to it.")
                                 : tr("%Ln plugin(s) will be taken over, and everything else that the file holds.",
                                      nullptr, static_cast<int>(m_project.plugins.size())),
                             this);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    layout->addWidget(intro);
    layout->addLayout(buildForm());
    layout->addWidget(m_complaint);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
}

void NewProjectDialog::suggestFolder()
{
    if (m_folder->isModified())
        return;
    static const QRegularExpression other(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString slug = m_name->text().trimmed().toLower();
    slug.replace(other, QStringLiteral("-"));
    m_folder->setText(QDir::homePath() + QStringLiteral("/quai/") + slug);
}

void NewProjectDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the code base"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder->setText(path);
        m_folder->setModified(true);
    });
    dialog->open();
}

Project NewProjectDialog::read() const
{
    Project project = m_project;
    project.name = m_name->text().trimmed();
    project.moodleVersion = m_moodle->text().trimmed();
    project.moodleSource = m_source->text().trimmed();
    project.branch = m_branch->text().trimmed();
    return project;
}

QString NewProjectDialog::complaint() const
{
    const Project project = read();
    if (project.name.isEmpty())
        return tr("Give the code base a name.");
    if (!QDir::isAbsolutePath(m_folder->text().trimmed()))
        return tr("Give the folder with its whole path.");
    if (QFile::exists(m_folder->text().trimmed() + QStringLiteral("/project.yml")))
        return tr("There is a code base in this folder already: open it instead.");
    if (project.moodleVersion.isEmpty())
        return tr("Give the version of Moodle, such as 4.5.");
    if (!MoodleVersion::parse(project.moodleVersion))
        return tr("“%1” is no version of Moodle.").arg(project.moodleVersion);
    if (project.branch.isEmpty() || project.branch.startsWith(QLatin1Char('-')))
        return tr("Give the branch a name.");
    return {};
}

void NewProjectDialog::check()
{
    const QString text = complaint();
    m_complaint->setText(text);
    m_accept->setEnabled(text.isEmpty());
}

void NewProjectDialog::finish()
{
    const Result<QByteArray> text = formatProject(read(), m_foreign);
    if (!complaint().isEmpty())
        return;
    if (!text) {
        m_complaint->setText(text.error().message);
        return;
    }
    Q_EMIT completed(QDir::cleanPath(m_folder->text().trimmed()), *text);
    accept();
}

} // namespace quai::ui
