// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/StepOptions.h"

#include "core/delivery/ReleaseSource.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QToolButton>

namespace quai::ui {

using delivery::Step;
using delivery::StepRequest;

StepOptions::StepOptions(Step step, QWidget *parent)
    : QWidget(parent)
    , m_step(step)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(spacing::tight);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    switch (step) {
    case Step::Syncback:
        addCopies(form);
        addComponent(form);
        break;
    case Step::Update:
        addRelease(form);
        addComponent(form);
        addComment(form);
        break;
    case Step::BackToProd:
        addDatabase(form);
        break;
    case Step::Goback:
    case Step::Rescue:
        m_empty = true;
        break;
    }
}

void StepOptions::addCopies(QFormLayout *form)
{
    m_saveOnly = new QRadioButton(tr("Synchronise the &backup version"), this);
    m_saveOnly->setObjectName(QStringLiteral("saveOnly"));
    m_saveOnly->setToolTip(tr("The copy that serves during the delivery"));
    m_saveOnly->setChecked(true);
    m_saveAndSuperSave = new QRadioButton(tr("Synchronise the backup &and security version"), this);
    m_saveAndSuperSave->setObjectName(QStringLiteral("saveAndSuperSave"));
    m_saveAndSuperSave->setToolTip(tr("Fills a third copy as well, for a delivery in several stages"));
    form->addRow(m_saveOnly);
    form->addRow(m_saveAndSuperSave);
}

void StepOptions::addComponent(QFormLayout *form)
{
    m_component = new ComponentPathEdit(this);
    m_component->setObjectName(QStringLiteral("component"));
    const QString label = tr("Component path:");
    form->addRow(label, m_component);
    m_component->setAccessibleName(tr("Component path"));
    m_componentError = new QLabel(this);
    m_componentError->setWordWrap(true);
    m_componentError->hide();
    form->addRow(m_componentError);
    connect(m_component, &QLineEdit::textChanged, this, &StepOptions::checkPath);
}

void StepOptions::addComment(QFormLayout *form)
{
    m_comment = new QLineEdit(this);
    m_comment->setObjectName(QStringLiteral("comment"));
    m_comment->setMaxLength(1000);
    m_comment->setPlaceholderText(tr("goes into the history"));
    form->addRow(tr("Com&ment:"), m_comment);
    m_comment->setAccessibleName(tr("Comment"));
}

void StepOptions::addRelease(QFormLayout *form)
{
    m_releaseRow = new QWidget(this);
    m_releaseName = new QLabel(m_releaseRow);
    m_releaseName->setObjectName(QStringLiteral("releaseName"));
    m_releaseName->setTextFormat(Qt::PlainText);
    m_releaseName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_noRelease = new QToolButton(m_releaseRow);
    m_noRelease->setObjectName(QStringLiteral("noRelease"));
    m_noRelease->setIcon(icon(Symbol::Clear));
    m_noRelease->setAutoRaise(true);
    m_noRelease->setFocusPolicy(Qt::StrongFocus);
    m_noRelease->setToolTip(tr("Take what the site's repository offers instead"));
    m_noRelease->setAccessibleName(m_noRelease->toolTip());
    connect(m_noRelease, &QToolButton::clicked, this, [this] { setRelease(nullptr); });
    auto *row = new QHBoxLayout(m_releaseRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::tight);
    row->addWidget(m_releaseName, 1);
    row->addWidget(m_noRelease);
    form->addRow(m_releaseRow);
    m_releaseRow->hide();
}

void StepOptions::setRelease(const std::shared_ptr<const delivery::ReleaseSource> &release)
{
    if (m_releaseRow == nullptr)
        return;
    m_release = release;
    m_releaseRow->setVisible(release != nullptr);
    m_releaseName->setText(release ? tr("Release of the code base: %1").arg(release->tag) : QString());
    m_releaseName->setToolTip(release ? tr("%1\ncommit %2").arg(release->tag, release->commit) : QString());
    // A release is a whole tree: there is no part of it to be chosen.
    m_component->setEnabled(release == nullptr);
    if (release != nullptr)
        m_component->clear();
}

void StepOptions::addDatabase(QFormLayout *form)
{
    m_upgrade = new QCheckBox(tr("Upgrade Moodle's database when it is pending"), this);
    m_upgrade->setObjectName(QStringLiteral("upgrade"));
    m_upgrade->setToolTip(tr("Runs Moodle's own upgrade after the switch. It cannot be undone by changing the code."));
    m_upgrade->setChecked(true);
    m_rescue = new QCheckBox(tr("Put the secured version bac&k if the site fails"), this);
    m_rescue->setObjectName(QStringLiteral("rescueOnFailure"));
    m_rescue->setToolTip(tr("When the upgrade fails or the site does not answer well after the switch"));
    form->addRow(m_upgrade);
    form->addRow(m_rescue);
}

void StepOptions::setPathSource(PathSource source)
{
    if (m_component)
        m_component->setPathSource(std::move(source));
}

void StepOptions::checkPath()
{
    const Result<ComponentPath> path = m_component->path();
    m_componentError->setVisible(!path);
    if (!path) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, toneColor(Tone::Danger, palette()));
        m_componentError->setPalette(colours);
        m_componentError->setText(path.error().kind == ErrorKind::PathLeavesTree
                                      ? tr("⚠ This path leaves the code base.")
                                      : tr("⚠ This is no path below the code base."));
    }
    Q_EMIT validityChanged(path.has_value());
}

Result<StepRequest> StepOptions::request() const
{
    StepRequest request;
    request.step = m_step;
    if (m_component) {
        Result<ComponentPath> path = m_component->path();
        if (!path)
            return fail(path.error().with(QStringLiteral("path"), m_component->text()));
        request.component = *path;
    }
    request.withSuperSave = m_saveAndSuperSave && m_saveAndSuperSave->isChecked();
    request.release = m_release;
    if (m_comment)
        request.comment = m_comment->text().trimmed();
    if (m_upgrade) {
        request.upgradeDatabase = m_upgrade->isChecked();
        request.rescueOnFailure = m_rescue->isChecked();
    }
    return request;
}

} // namespace quai::ui
