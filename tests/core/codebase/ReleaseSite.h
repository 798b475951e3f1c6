// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codebase/ReleaseDelivery.h"
#include "core/delivery/UpdateStep.h"
#include "tests/core/codebase/MoodleSource.h"
#include "tests/core/delivery/support/WorkingSite.h"

#include <QDir>

#define QUAI_DONE(outcome)                                                                                             \
    QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().message + outcome.error().detail))

namespace quai::test {

/// A site in Mode Livraison that was maintained by hand so far, and a cache with releases.
class ReleaseSite : public WorkingSite
{
public:
    explicit ReleaseSite(sites::Method method = sites::Method::Git, const QStringList &hiddenTools = {})
        : WorkingSite(method, hiddenTools)
    {
        for (const QString &tree : {served(), working()}) {
            writeFile(tree + QStringLiteral("/version.php"), "<?php\n$version = 2024100700;\n");
            writeFile(tree + QStringLiteral("/mod/old/lib.php"), "<?php // gone upstream\n");
            writeFile(tree + QStringLiteral("/config.php"), "<?php // secret of this site\n");
            writeFile(tree + QStringLiteral("/local/vmoodle/vconfig.php"), "<?php // too\n");
        }
    }

    std::shared_ptr<const delivery::ReleaseSource> release(const QMap<QByteArray, QByteArray> &files)
    {
        codebase::Release made;
        made.tag = QStringLiteral("r%1").arg(++m_releases);
        made.commit = cache.commit(QStringLiteral("refs/t/") + made.tag, files, m_last);
        made.tree = git::readCommit(cache.repository, made.commit).value().tree;
        m_last = {made.commit};
        auto source
            = std::make_shared<delivery::ReleaseSource>(*codebase::releaseSource(cache.repository.path(), made));
        source->packFor = [this, inner = source->packFor](const QString &tree, const remote::InputWriter &write,
                                                          const ProgressSink &progress, const CancelToken &cancel) {
            packed = 0;
            return inner(
                tree,
                [&](QByteArrayView piece) {
                    packed += piece.size();
                    return write(piece);
                },
                progress, cancel);
        };
        source->archiveOf
            = [this, inner = source->archiveOf](const QList<QByteArray> &paths, const remote::InputWriter &write,
                                                const ProgressSink &progress, const CancelToken &cancel) {
                  sent = paths;
                  return inner(paths, write, progress, cancel);
              };
        return source;
    }

    [[nodiscard]] Result<delivery::StepOutcome> update(const std::shared_ptr<const delivery::ReleaseSource> &release,
                                                       delivery::LocalChanges local = delivery::LocalChanges::Stop,
                                                       const QString &component = {})
    {
        delivery::UpdateStep step(host(), site(), {});
        delivery::StepRequest wish = request(release, local);
        wish.component = ComponentPath::parse(component).value();
        return step.run(wish, status(), {}, {});
    }
    /// The same over a line of the test's.
    [[nodiscard]] Result<delivery::StepOutcome> updateOver(
        remote::Host &line, const std::shared_ptr<const delivery::ReleaseSource> &release,
        const delivery::Listener &listener = {}, const CancelToken &cancel = {})
    {
        return delivery::UpdateStep(line, site(), {})
            .run(request(release, delivery::LocalChanges::Stop), status(), listener, cancel);
    }
    [[nodiscard]] Result<delivery::StepPlan> plan(const std::shared_ptr<const delivery::ReleaseSource> &release)
    {
        delivery::UpdateStep step(host(), site(), {});
        return step.plan(request(release, delivery::LocalChanges::Stop), status(), {}, {});
    }
    /// The working folder takes the place of the served one, as after BackToProd.
    void serve() const
    {
        static_cast<void>(shell(QStringLiteral("rm -rf moodle && mv moodle-GIT moodle"), site().base));
    }
    /// The served folder becomes the working one again.
    void withdraw() const
    {
        static_cast<void>(shell(QStringLiteral("mv moodle moodle-GIT && cp -a moodle-GIT moodle"), site().base));
    }
    [[nodiscard]] Result<delivery::Drift> drift(const std::shared_ptr<const delivery::ReleaseSource> &release = {})
    {
        return delivery::Engine(host(), site(), {QStringLiteral("operator"), QStringLiteral("desk")}).drift(release);
    }
    /// Every file of the working folder with its content, environment files left out.
    [[nodiscard]] QMap<QByteArray, QByteArray> content() const
    {
        QMap<QByteArray, QByteArray> files;
        for (const QByteArray &path :
             shell(QStringLiteral("find . -type f | cut -c 3-"), working()).trimmed().split('\n'))
            if (path != "config.php" && path != "local/vmoodle/vconfig.php")
                files.insert(path, readFile(working() + QLatin1Char('/') + QString::fromUtf8(path)));
        return files;
    }

    tests::Scratch cache;
    qint64 packed = -1;
    QList<QByteArray> sent; ///< files, to a server without git

private:
    static delivery::StepRequest request(const std::shared_ptr<const delivery::ReleaseSource> &release,
                                         delivery::LocalChanges local)
    {
        delivery::StepRequest request;
        request.step = delivery::Step::Update;
        request.localChanges = local;
        request.release = release;
        return request;
    }
    QList<git::ObjectId> m_last;
    int m_releases = 0;
};

/// A small Moodle with a plugin, a large file and a name of odd letters.
inline QMap<QByteArray, QByteArray> firstFiles()
{
    QMap<QByteArray, QByteArray> files = tests::moodleFiles("2024100701", 405);
    files.insert("mod/hvp/lib.php", "<?php // hvp\n");
    files.insert("lib/big.txt", QByteArray("0123456789 some text\n").repeated(20000));
    files.insert("mod/é/x y.php", "<?php // odd name\n");
    return files;
}

} // namespace quai::test
