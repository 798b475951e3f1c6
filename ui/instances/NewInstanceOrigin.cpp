// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/NewInstanceOrigin.h"

#include "ui/common/Spacing.h"
#include "ui/common/Words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace quai::ui {

using vmoodle::NewInstance;
using vmoodle::Template;

namespace {

constexpr int shortNameLimit = 30; ///< of the suggestion; the column takes more

/// "Lycée Brizeux" -> "lycee-brizeux".
QString plainName(const QString &name)
{
    QString plain;
    const QString apart = name.normalized(QString::NormalizationForm_D).toLower();
    for (const QChar letter : apart) {
        if ((letter >= QLatin1Char('a') && letter <= QLatin1Char('z')) || letter.isDigit())
            plain += letter;
        else if (letter.category() != QChar::Mark_NonSpacing && !plain.isEmpty() && !plain.endsWith(QLatin1Char('-')))
            plain += QLatin1Char('-');
    }
    plain.truncate(shortNameLimit);
    while (plain.endsWith(QLatin1Char('-')))
        plain.chop(1);
    return plain;
}

QString described(const Template &one)
{
    if (!one.complete)
        return NewInstanceOrigin::tr("%1 — incomplete").arg(one.name);
    return NewInstanceOrigin::tr("%1 — %2, %3, captured on %4",
                                 "name of a template, captured address, size of the tables, date")
        .arg(one.name, one.host, words::dataSize(one.sqlBytes),
             QLocale().toString(one.made.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

NewInstanceOrigin::NewInstanceOrigin(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_shortName(new QLineEdit(this))
    , m_fromTemplate(new QRadioButton(tr("From a &template: with its courses, users and settings"), this))
    , m_empty(new QRadioButton(tr("&Empty: as Moodle's installer makes it"), this))
    , m_templates(new QComboBox(this))
    , m_administrator(new QGroupBox(tr("Administrator of the empty platform"), this))
    , m_password(new QLineEdit(m_administrator))
    , m_again(new QLineEdit(m_administrator))
    , m_email(new QLineEdit(m_administrator))
    , m_mistake(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::section);
    buildNames();
    buildOrigin();
    buildAdministrator();
    layout->addWidget(m_mistake);
    layout->addStretch(1);
    revise();
}

void NewInstanceOrigin::buildNames()
{
    m_name->setObjectName(QStringLiteral("newName"));
    m_shortName->setObjectName(QStringLiteral("newShortName"));
    m_shortName->setToolTip(tr("Address, database and folder get their names from it"));
    auto *form = new QFormLayout;
    form->setSpacing(spacing::normal);
    form->addRow(tr("&Name of the platform"), m_name);
    form->addRow(tr("&Short name"), m_shortName);
    static_cast<QVBoxLayout *>(layout())->addLayout(form);
    connect(m_name, &QLineEdit::textChanged, this, &NewInstanceOrigin::suggestShortName);
    connect(m_shortName, &QLineEdit::textEdited, this,
            [this](const QString &text) { m_shortNameTyped = !text.isEmpty(); });
    connect(m_shortName, &QLineEdit::textChanged, this, &NewInstanceOrigin::revise);
}

void NewInstanceOrigin::buildOrigin()
{
    m_fromTemplate->setObjectName(QStringLiteral("fromTemplate"));
    m_empty->setObjectName(QStringLiteral("emptyPlatform"));
    m_empty->setChecked(true);
    m_templates->setObjectName(QStringLiteral("template"));
    m_templates->setAccessibleName(tr("Template"));
    m_templates->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_templates->setMinimumContentsLength(30);
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addWidget(m_fromTemplate);
    auto *indented = new QHBoxLayout;
    indented->addSpacing(spacing::iconLarge);
    indented->addWidget(m_templates, 1);
    layout->addLayout(indented);
    layout->addWidget(m_empty);
    connect(m_fromTemplate, &QRadioButton::toggled, this, &NewInstanceOrigin::revise);
    connect(m_templates, &QComboBox::currentIndexChanged, this, &NewInstanceOrigin::revise);
    setTemplates({});
}

void NewInstanceOrigin::buildAdministrator()
{
    m_password->setObjectName(QStringLiteral("adminPassword"));
    m_again->setObjectName(QStringLiteral("adminPasswordAgain"));
    m_email->setObjectName(QStringLiteral("adminEmail"));
    m_mistake->setObjectName(QStringLiteral("originMistake"));
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);
    auto *form = new QFormLayout(m_administrator);
    form->setSpacing(spacing::normal);
    form->addRow(tr("&Password of the account \"admin\""), m_password);
    form->addRow(tr("The password &again"), m_again);
    form->addRow(tr("E-&mail"), m_email);
    for (QLineEdit *line : {m_password, m_again})
        line->setEchoMode(QLineEdit::Password);
    for (QLineEdit *line : {m_password, m_again, m_email})
        connect(line, &QLineEdit::textChanged, this, &NewInstanceOrigin::revise);
    layout()->addWidget(m_administrator);
}

void NewInstanceOrigin::setTemplates(const QList<Template> &templates)
{
    m_templates->clear();
    int first = -1;
    for (const Template &one : templates) {
        m_templates->addItem(described(one), one.name);
        const int place = m_templates->count() - 1;
        if (one.complete && first < 0)
            first = place;
        if (auto *model = qobject_cast<QStandardItemModel *>(m_templates->model()); model != nullptr && !one.complete)
            model->item(place)->setEnabled(false);
    }
    if (first < 0)
        m_templates->setPlaceholderText(tr("There is no template yet: capture the main platform first"));
    m_templates->setCurrentIndex(first);
    m_fromTemplate->setEnabled(first >= 0);
    if (first >= 0)
        m_fromTemplate->setChecked(true);
    revise();
}

void NewInstanceOrigin::suggestShortName()
{
    if (!m_shortNameTyped)
        m_shortName->setText(plainName(m_name->text()));
    revise();
}

NewInstance NewInstanceOrigin::wanted() const
{
    NewInstance wanted;
    wanted.values.name = m_name->text().trimmed();
    wanted.values.shortName = m_shortName->text().trimmed();
    if (m_fromTemplate->isChecked()) {
        wanted.fromTemplate = m_templates->currentData().toString();
    } else {
        wanted.adminPassword = m_password->text();
        wanted.adminEmail = m_email->text().trimmed();
    }
    return wanted;
}

bool NewInstanceOrigin::isComplete() const
{
    if (m_name->text().trimmed().isEmpty() || m_shortName->text().trimmed().isEmpty())
        return false;
    if (m_fromTemplate->isChecked())
        return m_templates->currentIndex() >= 0;
    return !m_password->text().isEmpty() && m_password->text() == m_again->text();
}

void NewInstanceOrigin::revise()
{
    m_templates->setEnabled(m_fromTemplate->isChecked());
    m_administrator->setVisible(!m_fromTemplate->isChecked());
    const bool differ
        = !m_fromTemplate->isChecked() && !m_again->text().isEmpty() && m_password->text() != m_again->text();
    m_mistake->setText(differ ? tr("The two passwords differ.") : QString());
    Q_EMIT edited();
}

} // namespace quai::ui
