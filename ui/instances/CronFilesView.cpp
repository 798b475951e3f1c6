// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/CronFilesView.h"

#include "core/base/WriteFile.h"
#include "core/vmoodle/FleetFiles.h"
#include "ui/common/Ask.h"
#include "ui/common/Spacing.h"

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace quai::ui {

namespace {

constexpr int mostAtOnce = 64;
constexpr int mostMinutes = 60;

enum File { Script, Crontab, Service, Timer };

} // namespace

CronFilesView::CronFilesView(const vmoodle::RegisterFacts &facts, const QString &phpBinary, Ask &ask, QWidget *parent)
    : QWidget(parent)
    , m_facts(facts)
    , m_phpBinary(phpBinary)
    , m_ask(ask)
    , m_file(new QComboBox(this))
    , m_parallel(new QSpinBox(this))
    , m_minutes(new QSpinBox(this))
    , m_help(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
    , m_save(new QPushButton(tr("&Save…"), this))
{
    m_file->addItems({QStringLiteral("quai-moodle-cron"), tr("crontab line"),
                      QStringLiteral("quai-moodle-cron.service"), QStringLiteral("quai-moodle-cron.timer")});
    m_parallel->setRange(1, mostAtOnce);
    m_parallel->setValue(4);
    m_minutes->setRange(1, mostMinutes);
    m_minutes->setValue(5);
    build();
    connect(m_file, &QComboBox::currentIndexChanged, this, &CronFilesView::refresh);
    connect(m_parallel, &QSpinBox::valueChanged, this, &CronFilesView::refresh);
    connect(m_minutes, &QSpinBox::valueChanged, this, &CronFilesView::refresh);
    connect(m_copy, &QPushButton::clicked, this, &CronFilesView::copy);
    connect(m_save, &QPushButton::clicked, this, &CronFilesView::save);
    refresh();
}

void CronFilesView::build()
{
    m_file->setObjectName(QStringLiteral("cronFile"));
    m_file->setAccessibleName(tr("File"));
    m_parallel->setObjectName(QStringLiteral("cronParallel"));
    m_minutes->setObjectName(QStringLiteral("cronMinutes"));
    m_text->setObjectName(QStringLiteral("cronText"));
    m_text->setAccessibleName(tr("Content of the file"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setObjectName(QStringLiteral("copyCron"));
    m_save->setObjectName(QStringLiteral("saveCron"));
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(spacing::normal);
    const auto add = [this, choices](const QString &text, QWidget *input) {
        auto *label = new QLabel(text, this);
        label->setBuddy(input);
        choices->addWidget(label);
        choices->addWidget(input);
    };
    add(tr("&File"), m_file);
    add(tr("Instances at a &time"), m_parallel);
    add(tr("&Minutes between two rounds"), m_minutes);
    choices->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::normal);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(spacing::normal);
    layout->addLayout(choices);
    layout->addWidget(m_help);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
}

void CronFilesView::refresh()
{
    const vmoodle::CronFiles files = vmoodle::cronFiles(m_facts, m_phpBinary, m_parallel->value(), m_minutes->value());
    switch (m_file->currentIndex()) {
    case Crontab:
        m_text->setPlainText(files.crontab);
        m_help->setText(tr("For the crontab of %1 (crontab -u %1 -e): this line, or the systemd timer, not both.")
                            .arg(m_facts.dataOwner));
        return;
    case Service:
        m_text->setPlainText(files.service);
        m_help->setText(tr("Goes to /etc/systemd/system/quai-moodle-cron.service."));
        return;
    case Timer:
        m_text->setPlainText(files.timer);
        m_help->setText(tr("Goes to /etc/systemd/system/quai-moodle-cron.timer; then: systemctl enable --now "
                           "quai-moodle-cron.timer"));
        return;
    default:
        break;
    }
    m_text->setPlainText(files.script);
    m_help->setText(tr("The work itself: goes to /usr/local/bin/quai-moodle-cron, executable (chmod 755). It asks the "
                       "register each time, so that new instances join by themselves."));
}

void CronFilesView::copy() const
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
}

void CronFilesView::save()
{
    const QString names[]{QStringLiteral("quai-moodle-cron"), QStringLiteral("quai-moodle-cron.crontab"),
                          QStringLiteral("quai-moodle-cron.service"), QStringLiteral("quai-moodle-cron.timer")};
    const QByteArray content = m_text->toPlainText().toUtf8();
    m_ask.saveFile(this, tr("Save the file"), names[m_file->currentIndex()], tr("All files (*)"),
                   [this, content](const QString &path) {
                       if (path.isEmpty())
                           return;
                       if (const Status saved = writeFile(path, content); !saved)
                           Q_EMIT saveFailed(saved.error());
                   });
}

} // namespace quai::ui
