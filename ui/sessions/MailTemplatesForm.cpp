// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/MailTemplatesForm.h"

#include "ui/common/Spacing.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace quai::ui {

using sessions::NoticeTemplate;
using sessions::SessionRecord;
using sessions::Words;

namespace {

Result<Words> wordsOf(const QString &language)
{
    return Words::of(language, QTimeZone::systemTimeZone());
}

/// A session to fill a template with.
SessionRecord example(const sites::Site &site, bool open)
{
    SessionRecord session;
    session.site = site.id;
    session.siteName = site.name;
    session.title = MailTemplatesForm::tr("Moodle 4.5.2 and the new quiz plugin", "example of a session");
    session.description = MailTemplatesForm::tr("Security release; ticket 4711.", "example of a session");
    session.expectedImpact = MailTemplatesForm::tr("None for visitors.", "example of a session");
    session.openedBy = QStringLiteral("marie@poste-12");
    session.openedAt = QDateTime(QDate(2026, 3, 2), QTime(7, 30), Qt::UTC);
    session.plannedEnd = session.openedAt.addSecs(3600);
    if (open)
        return session;
    session.closedBy = session.openedBy;
    session.closedAt = session.openedAt.addSecs(2520);
    session.impact = MailTemplatesForm::tr("None was noticed.", "example of a session");
    session.state = MailTemplatesForm::tr("In production, version 4.5.2.", "example of a session");
    session.followUp = MailTemplatesForm::tr("Look at the error log tomorrow.", "example of a session");
    return session;
}

} // namespace

MailTemplatesForm::MailTemplatesForm(sites::Site site, QWidget *parent)
    : QWidget(parent)
    , m_site(std::move(site))
{
    build();
    setSettings({});
}

void MailTemplatesForm::build()
{
    m_subject = new QLineEdit(this);
    m_subject->setObjectName(QStringLiteral("mailSubject"));
    m_subject->setAccessibleName(tr("Subject"));
    m_body = new QPlainTextEdit(this);
    m_body->setObjectName(QStringLiteral("mailBody"));
    m_body->setAccessibleName(tr("Text"));
    m_body->setTabChangesFocus(true);
    m_preview = new QPlainTextEdit(this);
    m_preview->setObjectName(QStringLiteral("mailPreview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    connect(m_subject, &QLineEdit::textChanged, this, &MailTemplatesForm::keepTemplate);
    connect(m_body, &QPlainTextEdit::textChanged, this, &MailTemplatesForm::keepTemplate);
    auto *subject = new QLabel(tr("S&ubject:"), this);
    subject->setBuddy(m_subject);
    auto *preview = new QLabel(tr("&Preview with an example:"), this);
    preview->setBuddy(m_preview);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
    layout->setSpacing(spacing::normal);
    layout->addWidget(buildChoice());
    layout->addWidget(subject);
    layout->addWidget(m_subject);
    layout->addWidget(m_body, 3);
    layout->addWidget(preview);
    layout->addWidget(m_preview, 2);
}

QWidget *MailTemplatesForm::buildChoice()
{
    auto *bar = new QWidget(this);
    m_kind = new QComboBox(bar);
    m_kind->setObjectName(QStringLiteral("templateKind"));
    m_kind->setAccessibleName(tr("Which mail"));
    m_kind->addItem(tr("When a session is opened"), true);
    m_kind->addItem(tr("When it is closed"), false);
    m_language = new QComboBox(bar);
    m_language->setObjectName(QStringLiteral("templateLanguage"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_placeholder = new QComboBox(bar);
    m_placeholder->setObjectName(QStringLiteral("templatePlaceholder"));
    m_placeholder->setAccessibleName(tr("Insert a placeholder"));
    m_placeholder->addItem(tr("Insert a placeholder"));
    for (const char *name : {"{site}", "{url}", "{title}", "{description}", "{expectedImpact}", "{plannedEnd}",
                             "{operator}", "{start}", "{end}", "{impact}", "{state}", "{followUp}"})
        m_placeholder->addItem(QString::fromLatin1(name));
    m_supplied = new QPushButton(tr("Supplied te&xt"), bar);
    m_supplied->setObjectName(QStringLiteral("suppliedText"));
    m_supplied->setAutoDefault(false);
    m_supplied->setToolTip(tr("Puts the text that comes with Quai back"));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::normal);
    layout->addWidget(m_kind);
    layout->addWidget(m_language);
    layout->addWidget(m_placeholder);
    layout->addStretch(1);
    layout->addWidget(m_supplied);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MailTemplatesForm::showTemplate);
    connect(m_language, &QComboBox::currentIndexChanged, this, &MailTemplatesForm::showTemplate);
    connect(m_placeholder, &QComboBox::activated, this, &MailTemplatesForm::insertPlaceholder);
    connect(m_supplied, &QPushButton::clicked, this, &MailTemplatesForm::restoreSupplied);
    return bar;
}

QString MailTemplatesForm::language() const
{
    return m_language->currentData().toString();
}

bool MailTemplatesForm::isOpening() const
{
    return m_kind->currentData().toBool();
}

QMap<QString, NoticeTemplate> &MailTemplatesForm::templates()
{
    return isOpening() ? m_opening : m_closing;
}

NoticeTemplate MailTemplatesForm::supplied() const
{
    const Result<Words> words = wordsOf(language());
    return words
        ? sessions::defaultNotice(*words, isOpening() ? sessions::MailKind::Opening : sessions::MailKind::Closing)
        : NoticeTemplate();
}

void MailTemplatesForm::setSettings(const sessions::MailSettings &settings)
{
    m_opening = settings.opening;
    m_closing = settings.closing;
    showTemplate();
}

sessions::MailSettings MailTemplatesForm::applied(sessions::MailSettings settings) const
{
    settings.opening = m_opening;
    settings.closing = m_closing;
    return settings;
}

void MailTemplatesForm::showTemplate()
{
    const NoticeTemplate shown = templates().value(language(), supplied());
    m_showing = true;
    m_subject->setText(shown.subject);
    m_body->setPlainText(shown.body);
    m_showing = false;
    showPreview();
}

void MailTemplatesForm::keepTemplate()
{
    if (m_showing)
        return;
    const NoticeTemplate typed{m_subject->text(), m_body->toPlainText()};
    const NoticeTemplate own = supplied();
    if (typed.subject == own.subject && typed.body == own.body)
        templates().remove(language()); // a better text of a later version is then used
    else
        templates().insert(language(), typed);
    showPreview();
}

void MailTemplatesForm::showPreview()
{
    const Result<Words> words = wordsOf(language());
    if (!words)
        return;
    const NoticeTemplate typed{m_subject->text(), m_body->toPlainText()};
    const sessions::MailMessage mail = sessions::noticeOf(typed, example(m_site, isOpening()), m_site.url, *words);
    m_preview->setPlainText(mail.subject + QStringLiteral("\n\n") + mail.text);
    m_supplied->setEnabled(templates().contains(language()));
}

void MailTemplatesForm::insertPlaceholder()
{
    if (m_placeholder->currentIndex() > 0) {
        m_body->insertPlainText(m_placeholder->currentText());
        m_placeholder->setCurrentIndex(0);
        m_body->setFocus();
    }
}

void MailTemplatesForm::restoreSupplied()
{
    templates().remove(language());
    showTemplate();
}

} // namespace quai::ui
