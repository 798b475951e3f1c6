// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/NewInstanceDialog.h"

#include "core/vmoodle/Creation.h"
#include "ui/common/Ask.h"
#include "ui/common/Buttons.h"
#include "ui/common/Icons.h"
#include "ui/common/Spacing.h"
#include "ui/errors/ErrorPanel.h"
#include "ui/instances/InstanceForm.h"
#include "ui/instances/InstancesFeed.h"
#include "ui/instances/InstancesText.h"
#include "ui/instances/NewInstanceOrigin.h"
#include "ui/instances/StepsList.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace quai::ui {

using vmoodle::Instance;
using vmoodle::NewInstance;
using Phase = models::CreationsModel::Phase;

namespace {

QLabel *sentence(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

NewInstanceDialog::NewInstanceDialog(InstancesFeed &feed, JobTracker &jobs, models::InstancesModel &instances, Ask &ask,
                                     const QList<Instance> &others, QWidget *parent)
    : WorkDialog(parent)
    , m_feed(feed)
    , m_ask(ask)
    , m_run(feed, jobs, instances, nullptr)
    , m_head(sentence(this, "newInstanceHead"))
    , m_pages(new QStackedWidget(this))
    , m_origin(new NewInstanceOrigin(this))
    , m_error(new ErrorPanel(this))
{
    setObjectName(QStringLiteral("newInstanceDialog"));
    setWindowTitle(tr("New platform — %1", "%1: a site").arg(feed.site().name));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::section);
    QFont bold = m_head->font();
    bold.setBold(true);
    m_head->setFont(bold);
    layout->addWidget(m_head);
    buildPages(others);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_error);
    buildButtons();
    connect(&m_run, &CreationRun::changed, this, &NewInstanceDialog::refresh);
    connect(&m_run, &CreationRun::finished, this, [this] { workEnded(!m_run.isClean()); });
    connect(&m_run, &CreationRun::made, this, &NewInstanceDialog::made);
    connect(m_origin, &NewInstanceOrigin::edited, this, &NewInstanceDialog::showButtons);
    resize(680, 560);
    readTemplates();
    turnTo(Origin);
}

void NewInstanceDialog::buildPages(const QList<Instance> &others)
{
    m_pages->addWidget(m_origin);
    m_pages->addWidget(buildValuesPage(others));
    m_pages->addWidget(buildStepsPage());
}

QWidget *NewInstanceDialog::buildValuesPage(const QList<Instance> &others)
{
    const vmoodle::RegisterFacts facts = m_feed.facts().value_or(vmoodle::RegisterFacts());
    Instance row;
    row.databaseType = QStringLiteral("mariadb");
    row.mnet = facts.settings.value(QStringLiteral("mnet")).toInt();
    m_form = new InstanceForm(row, others, facts.subNetworks);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    connect(m_form, &InstanceForm::edited, this, &NewInstanceDialog::showButtons);
    return scroll;
}

QWidget *NewInstanceDialog::buildStepsPage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    m_state = sentence(page, "creationState");
    m_findings = sentence(page, "creationFindings");
    m_steps = new StepsList(page);
    layout->addWidget(m_state);
    layout->addWidget(m_findings);
    layout->addWidget(m_steps, 1);
    return page;
}

void NewInstanceDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::normal);
    m_undo = addButton(row, this, "undoCreation", tr("&Undo what was made…"));
    row->addStretch(1);
    m_back = addButton(row, this, "creationBack", tr("&Back"));
    m_next = addButton(row, this, "creationNext");
    m_stop = addButton(row, this, "stopCreation", tr("S&top"));
    m_close = addButton(row, this, "closeCreation");
    m_stop->setToolTip(tr("Stops before the next step; what was made stays, to go on or to be undone"));
    connect(m_undo, &QPushButton::clicked, this, &NewInstanceDialog::undo);
    connect(m_back, &QPushButton::clicked, this, &NewInstanceDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &NewInstanceDialog::goOn);
    connect(m_stop, &QPushButton::clicked, &m_run, &CreationRun::stop);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void NewInstanceDialog::readTemplates()
{
    using Templates = QList<vmoodle::Template>;
    whenFinished<Templates>(m_feed.service().templates(m_cancel), this, [this](const Result<Templates> &templates) {
        if (templates)
            m_origin->setTemplates(*templates);
        else
            m_error->showError(templates.error(), {tr("Reading the templates"), m_feed.site().name, {}});
    });
}

void NewInstanceDialog::generate()
{
    const QMap<QString, QString> settings = m_feed.facts() ? m_feed.facts()->settings : QMap<QString, QString>();
    const Instance before = m_generated;
    m_generated = vmoodle::withGeneratedNames(m_origin->wanted(), settings).values;
    Instance values = m_form->values();
    // What the operator has changed by hand stays.
    for (QString Instance::*field :
         {&Instance::name, &Instance::shortName, &Instance::host, &Instance::databaseType, &Instance::databaseHost,
          &Instance::databaseUser, &Instance::databaseName, &Instance::databasePrefix, &Instance::dataPath}) {
        if (values.*field == before.*field || (values.*field).isEmpty() || field == &Instance::databaseType)
            values.*field = m_generated.*field;
    }
    m_form->setValues(values);
}

NewInstance NewInstanceDialog::wanted() const
{
    NewInstance wanted = m_origin->wanted();
    wanted.values = m_form->values();
    wanted.password = m_form->password().value_or(QString());
    return wanted;
}

void NewInstanceDialog::goBack()
{
    turnTo(m_pages->currentIndex() == Steps ? Values : Origin);
}

void NewInstanceDialog::goOn()
{
    switch (m_pages->currentIndex()) {
    case Origin:
        generate();
        turnTo(Values);
        return;
    case Values:
        m_run.set({{0, wanted(), {}}});
        turnTo(Steps);
        m_run.check();
        return;
    default:
        break;
    }
    if (m_run.model().phase(0) == Phase::Refused)
        m_run.check();
    else
        m_run.create();
}

void NewInstanceDialog::undo()
{
    Question question;
    question.title = tr("Undo");
    question.text = tr("Remove what was made of %1?").arg(m_run.model().wanted(0).values.name);
    question.more = tr("Only what these attempts have made is removed: database, folder, row. Nothing that was there "
                       "before is touched.");
    question.accept = tr("Undo");
    question.dangerous = true;
    question.symbol = Symbol::Remove;
    m_ask.confirm(this, question, [this](bool accepted) {
        if (accepted)
            m_run.undo({0});
    });
}

void NewInstanceDialog::turnTo(Page page)
{
    m_error->clear();
    m_pages->setCurrentIndex(page);
    const QString titles[]{tr("1 of 3 · What shall it begin with?"), tr("2 of 3 · Names, as the plugin makes them"),
                           tr("3 of 3 · What will be done")};
    m_head->setText(titles[page]);
    refresh();
}

void NewInstanceDialog::refresh()
{
    if (m_pages->currentIndex() == Steps)
        showState();
    showButtons();
}

void NewInstanceDialog::showState()
{
    models::CreationsModel &model = m_run.model();
    m_steps->showRow(model, 0);
    m_state->setText(stateSentence());
    QStringList lines;
    for (const vmoodle::Finding &finding : model.findings(0))
        lines << QString(QChar(0x26A0)) + QLatin1Char(' ')
                + tr("%1: %2", "a field, what is wrong with it")
                      .arg(InstancesText::field(finding.field), InstancesText::finding(finding));
    lines.removeDuplicates();
    m_findings->setText(lines.join(QLatin1Char('\n')));
    m_findings->setVisible(!lines.isEmpty() && model.phase(0) != Phase::Done);
    if (const std::optional<Error> &error = model.error(0))
        m_error->showError(*error, {tr("Making the platform"), m_feed.site().name, {}});
    else
        m_error->clear();
}

QString NewInstanceDialog::stateSentence() const
{
    const models::CreationsModel &model = m_run.model();
    const QString host = model.plan(0) ? model.plan(0)->values.host : model.wanted(0).values.host;
    switch (model.phase(0)) {
    case Phase::Unchecked:
    case Phase::Checking:
        return tr("The server is asked whether this is possible…");
    case Phase::Ready:
        return model.plan(0)->alreadyDone.isEmpty()
            ? tr("%1 can be made. Nothing has been changed yet.").arg(host)
            : tr("An earlier attempt at %1 broke off. It can go on, or be undone.").arg(host);
    case Phase::Refused:
        return tr("%1 cannot be made like this. Nothing was changed.").arg(host);
    case Phase::Running:
        return tr("%1 is being made. The dialog may be closed: the work goes on.").arg(host);
    case Phase::Undoing:
        return tr("What was made of %1 is being removed…").arg(host);
    case Phase::Done:
        return tr("%1 is ready.").arg(host);
    case Phase::Failed:
        return tr("%1 is not ready. What was made stays: go on, or undo it.").arg(host);
    case Phase::Undone:
        return tr("Nothing of %1 is left.").arg(host);
    }
    return {};
}

bool NewInstanceDialog::canGoOn() const
{
    if (m_pages->currentIndex() == Origin)
        return m_origin->isComplete();
    if (m_pages->currentIndex() == Values)
        return m_form->isAcceptable();
    const Phase phase = m_run.model().phase(0);
    return !m_run.isBusy() && (phase == Phase::Ready || phase == Phase::Failed || phase == Phase::Refused);
}

bool NewInstanceDialog::canUndo() const
{
    if (m_pages->currentIndex() != Steps || m_run.isBusy())
        return false;
    const models::CreationsModel &model = m_run.model();
    const bool begun = model.plan(0) && !model.plan(0)->alreadyDone.isEmpty();
    return model.phase(0) == Phase::Failed || (begun && model.phase(0) == Phase::Ready);
}

QString NewInstanceDialog::nextLabel() const
{
    if (m_pages->currentIndex() != Steps)
        return tr("&Next");
    switch (m_run.model().phase(0)) {
    case Phase::Failed:
        return tr("&Go on from here");
    case Phase::Refused:
        return tr("&Check again");
    default:
        return tr("&Make the platform");
    }
}

void NewInstanceDialog::showButtons()
{
    if (m_close == nullptr || m_form == nullptr)
        return;
    const bool steps = m_pages->currentIndex() == Steps;
    const Phase phase = steps ? m_run.model().phase(0) : Phase::Unchecked;
    m_next->setText(nextLabel());
    m_next->setEnabled(canGoOn());
    m_next->setVisible(!steps || (phase != Phase::Done && phase != Phase::Undone && !isBusy()));
    m_next->setDefault(m_next->isEnabled() && !steps);
    m_back->setVisible(m_pages->currentIndex() != Origin && phase != Phase::Done && phase != Phase::Failed);
    m_back->setEnabled(!m_run.isBusy());
    m_stop->setVisible(isBusy());
    m_undo->setVisible(canUndo());
    m_close->setText(phase == Phase::Done || phase == Phase::Undone ? tr("Close")
                         : isBusy()                                 ? tr("Hide")
                                                                    : tr("Cancel"));
}

} // namespace quai::ui
