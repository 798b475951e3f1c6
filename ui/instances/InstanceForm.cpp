// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instances/InstanceForm.h"

#include "ui/common/Spacing.h"
#include "ui/instances/InstancesText.h"
#include "ui/siteeditor/CheckedField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace quai::ui {

using vmoodle::Finding;
using vmoodle::Instance;

namespace {

QString columnName(const char *column)
{
    return QString::fromLatin1(column);
}

} // namespace

InstanceForm::InstanceForm(const Instance &row, QList<Instance> others, const QList<int> &subNetworks, QWidget *parent)
    : QWidget(parent)
    , m_row(row)
    , m_others(std::move(others))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setSpacing(spacing::normal);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildNames(form);
    buildDatabase(form);
    buildRest(form, subNetworks);
    check();
}

void InstanceForm::addField(QFormLayout *form, const QString &column, QWidget *input)
{
    const QString label = InstancesText::field(column);
    input->setObjectName(column);
    input->setAccessibleName(label);
    auto *field = new CheckedField(input, this);
    field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_fields.insert(column, field);
    form->addRow(label, field);
}

QLineEdit *InstanceForm::addLine(QFormLayout *form, const char *column, const QString &value, bool readOnly)
{
    auto *line = new QLineEdit(value, this);
    line->setReadOnly(readOnly);
    m_lines.insert(columnName(column), line);
    addField(form, columnName(column), line);
    connect(line, &QLineEdit::textChanged, this, &InstanceForm::check);
    return line;
}

void InstanceForm::buildNames(QFormLayout *form)
{
    addLine(form, "name", m_row.name);
    addLine(form, "vhostname", m_row.host, !isNew());
    addLine(form, "shortname", m_row.shortName, !isNew());
    m_description = new QPlainTextEdit(m_row.description, this);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(fontMetrics().height() * 3 + 2 * spacing::normal);
    addField(form, QStringLiteral("description"), m_description);
    connect(m_description, &QPlainTextEdit::textChanged, this, &InstanceForm::check);
}

void InstanceForm::buildDatabase(QFormLayout *form)
{
    m_type = new QComboBox(this);
    m_type->addItems({QStringLiteral("mariadb"), QStringLiteral("mysqli"), QStringLiteral("postgres")});
    if (m_type->findText(m_row.databaseType) < 0)
        m_type->addItem(m_row.databaseType);
    m_type->setCurrentText(m_row.databaseType);
    addField(form, QStringLiteral("vdbtype"), m_type);
    connect(m_type, &QComboBox::currentIndexChanged, this, &InstanceForm::check);
    addLine(form, "vdbhost", m_row.databaseHost);
    addLine(form, "vdbname", m_row.databaseName);
    addLine(form, "vdbprefix", m_row.databasePrefix);
    addLine(form, "vdblogin", m_row.databaseUser);
    buildPassword(form);
}

void InstanceForm::buildPassword(QFormLayout *form)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_changePassword = new QCheckBox(tr("Replace it by"), row);
    m_changePassword->setObjectName(QStringLiteral("changePassword"));
    m_password = new QLineEdit(row);
    m_password->setObjectName(QStringLiteral("newPassword"));
    m_password->setAccessibleName(tr("New password of the database user"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setEnabled(isNew());
    m_password->setPlaceholderText(isNew()                 ? tr("the one of the plugin's settings")
                                       : m_row.hasPassword ? tr("stays as it is")
                                                           : tr("there is none"));
    m_changePassword->setVisible(!isNew());
    layout->addWidget(m_changePassword);
    layout->addWidget(m_password, 1);
    addField(form, QStringLiteral("vdbpass"), row);
    connect(m_changePassword, &QCheckBox::toggled, m_password, &QWidget::setEnabled);
    connect(m_changePassword, &QCheckBox::toggled, this, &InstanceForm::check);
    connect(m_password, &QLineEdit::textChanged, this, &InstanceForm::check);
}

void InstanceForm::buildRest(QFormLayout *form, const QList<int> &subNetworks)
{
    m_persistent = new QCheckBox(this);
    m_persistent->setChecked(m_row.databasePersistent);
    addField(form, QStringLiteral("vdbpersist"), m_persistent);
    connect(m_persistent, &QCheckBox::toggled, this, &InstanceForm::check);
    addLine(form, "vdatapath", m_row.dataPath);
    m_mnet = new QComboBox(this);
    QList<int> networks{-1, 0};
    networks << subNetworks;
    if (!networks.contains(m_row.mnet))
        networks << m_row.mnet;
    const int next = std::max(0, *std::max_element(networks.cbegin(), networks.cend())) + 1;
    std::sort(networks.begin(), networks.end());
    networks.resize(std::distance(networks.begin(), std::unique(networks.begin(), networks.end())));
    for (const int network : std::as_const(networks))
        m_mnet->addItem(InstancesText::mnet(network), network);
    m_mnet->addItem(tr("a new one: sub-network %1").arg(next), next);
    m_mnet->setCurrentIndex(m_mnet->findData(m_row.mnet));
    addField(form, QStringLiteral("mnet"), m_mnet);
    connect(m_mnet, &QComboBox::currentIndexChanged, this, &InstanceForm::check);
}

void InstanceForm::setValues(const Instance &values)
{
    const QHash<QString, QString> texts{{QStringLiteral("name"), values.name},
                                        {QStringLiteral("vhostname"), values.host},
                                        {QStringLiteral("shortname"), values.shortName},
                                        {QStringLiteral("vdbhost"), values.databaseHost},
                                        {QStringLiteral("vdbname"), values.databaseName},
                                        {QStringLiteral("vdbprefix"), values.databasePrefix},
                                        {QStringLiteral("vdblogin"), values.databaseUser},
                                        {QStringLiteral("vdatapath"), values.dataPath}};
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        m_lines.value(text.key())->setText(text.value());
    m_description->setPlainText(values.description);
    m_type->setCurrentText(values.databaseType);
    m_persistent->setChecked(values.databasePersistent);
    if (const int place = m_mnet->findData(values.mnet); place >= 0)
        m_mnet->setCurrentIndex(place);
}

Instance InstanceForm::values() const
{
    Instance values = m_row;
    const auto line = [this](const char *column) { return m_lines.value(columnName(column))->text().trimmed(); };
    values.name = line("name");
    values.host = line("vhostname");
    values.shortName = line("shortname");
    values.description = m_description->toPlainText();
    values.databaseType = m_type->currentText();
    values.databaseHost = line("vdbhost");
    values.databaseName = line("vdbname");
    values.databasePrefix = line("vdbprefix");
    values.databaseUser = line("vdblogin");
    values.databasePersistent = m_persistent->isChecked();
    values.dataPath = line("vdatapath");
    values.mnet = m_mnet->currentData().toInt();
    return values;
}

std::optional<QString> InstanceForm::password() const
{
    return m_changePassword->isChecked() || isNew() ? std::optional(m_password->text()) : std::nullopt;
}

bool InstanceForm::isChanged() const
{
    return password().has_value() || !(values() == m_row);
}

bool InstanceForm::isAcceptable() const
{
    return m_acceptable;
}

void InstanceForm::check()
{
    if (m_mnet == nullptr) // still being built
        return;
    const QList<Finding> found = vmoodle::findings(values(), password(), m_others);
    m_acceptable = std::none_of(found.cbegin(), found.cend(), [](const Finding &one) { return one.blocking; });
    showAll(found);
    Q_EMIT edited();
}

void InstanceForm::showFindings(const QList<Finding> &findings)
{
    QList<Finding> all = vmoodle::findings(values(), password(), m_others);
    for (const Finding &finding : findings) {
        if (!all.contains(finding))
            all.append(finding);
    }
    showAll(all);
}

void InstanceForm::showAll(const QList<Finding> &findings)
{
    QHash<QString, QStringList> sentences;
    for (const Finding &finding : findings) {
        const QString sentence = InstancesText::finding(finding);
        sentences[finding.field] << (finding.blocking ? sentence : tr("Possible, but: %1").arg(sentence));
    }
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        QStringList lines = sentences.value(field.key());
        lines.removeDuplicates();
        field.value()->setMistake(lines.join(QLatin1Char(' ')));
    }
}

} // namespace quai::ui
