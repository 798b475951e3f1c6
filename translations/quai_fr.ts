<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name>CodebaseText</name>
    <message>
        <source>passed</source>
        <comment>tests of a release</comment>
        <translation>réussis</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>tests of a release</comment>
        <translation>échoués</translation>
    </message>
    <message>
        <source>not run</source>
        <comment>tests of a release</comment>
        <translation>non lancés</translation>
    </message>
    <message>
        <source>Run on %1 by %2</source>
        <translation>Lancés le %1 par %2</translation>
    </message>
    <message numerus="yes">
        <source>PHP syntax of the plugins (%Ln file(s))</source>
        <translation>
            <numerusform>Syntaxe PHP des plugins (%Ln fichier)</numerusform>
            <numerusform>Syntaxe PHP des plugins (%Ln fichiers)</numerusform>
        </translation>
    </message>
    <message>
        <source>– %1: not run, this machine has no php</source>
        <translation>– %1&#xa0;: non lancé, cette machine n’a pas php</translation>
    </message>
    <message>
        <source>✓ %1: passed</source>
        <translation>✓ %1&#xa0;: réussi</translation>
    </message>
    <message>
        <source>✗ %1: failed</source>
        <translation>✗ %1&#xa0;: échec</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>non résolu</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>to be added</source>
        <translation>à ajouter</translation>
    </message>
    <message>
        <source>to be updated</source>
        <translation>à mettre à jour</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>à retirer</translation>
    </message>
    <message>
        <source>drifted</source>
        <comment>what was built is not what its lock says</comment>
        <translation>a dérivé</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>branche %1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>newest</source>
        <comment>the version that the plugin directory or the source offers</comment>
        <translation>la plus récente</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alpha</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>bêta</translation>
    </message>
    <message>
        <source>release candidate</source>
        <translation>version candidate</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>added</source>
        <comment>a component</comment>
        <translation>ajouté</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>a component</comment>
        <translation>retiré</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a component</comment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>il y a %Ln minute</numerusform>
            <numerusform>il y a %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>il y a %Ln heure</numerusform>
            <numerusform>il y a %Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>il y a %Ln jour</numerusform>
            <numerusform>il y a %Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln bloqué</numerusform>
            <numerusform>%Ln bloqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be added</source>
        <translation>
            <numerusform>%Ln à ajouter</numerusform>
            <numerusform>%Ln à ajouter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be updated</source>
        <translation>
            <numerusform>%Ln à mettre à jour</numerusform>
            <numerusform>%Ln à mettre à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be removed</source>
        <translation>
            <numerusform>%Ln à retirer</numerusform>
            <numerusform>%Ln à retirer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drifted</source>
        <translation>
            <numerusform>%Ln a dérivé</numerusform>
            <numerusform>%Ln ont dérivé</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is built as it is declared</source>
        <translation>Tout est construit comme déclaré</translation>
    </message>
    <message>
        <source>Not resolved yet</source>
        <translation>Pas encore résolu</translation>
    </message>
    <message>
        <source>Announced as %1, but its version.php says %2.</source>
        <translation>Annoncé comme %1, mais son version.php dit %2.</translation>
    </message>
    <message>
        <source>It needs %1, which is neither declared nor part of Moodle.</source>
        <translation>Il a besoin de %1, qui n’est ni déclaré ni fourni par Moodle.</translation>
    </message>
    <message>
        <source>It needs %1 at least at %2; %3 is there.</source>
        <translation>Il a besoin de %1 au moins en %2&#xa0;; %3 est présent.</translation>
    </message>
    <message>
        <source>It needs a newer Moodle: at least %1, this one is %2.</source>
        <translation>Il demande un Moodle plus récent&#xa0;: au moins %1, celui-ci est %2.</translation>
    </message>
    <message>
        <source>It says that it does not work with Moodle %1 and later; this one is %2.</source>
        <translation>Il annonce ne pas fonctionner avec Moodle %1 et suivants&#xa0;; celui-ci est %2.</translation>
    </message>
    <message>
        <source>It is meant for Moodle %1 to %2; this one is %3.</source>
        <translation>Il est prévu pour Moodle %1 à %2&#xa0;; celui-ci est %3.</translation>
    </message>
    <message>
        <source>Its maintainers call this version %1.</source>
        <translation>Ses mainteneurs qualifient cette version de %1.</translation>
    </message>
    <message>
        <source>A step back from %1 to %2: Moodle would refuse its own database.</source>
        <translation>Un retour de %1 à %2&#xa0;: Moodle refuserait sa propre base de données.</translation>
    </message>
    <message>
        <source>No commit was found for it: %1</source>
        <translation>Aucun commit trouvé pour lui&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its source was not fetched yet: %1</source>
        <translation>Sa source n’a pas encore été récupérée&#xa0;: %1</translation>
    </message>
    <message>
        <source>This Moodle has no place for plugins of the type %1.</source>
        <translation>Ce Moodle n’a pas de place pour les plugins du type %1.</translation>
    </message>
    <message>
        <source>Its version.php is missing or cannot be read: %1</source>
        <translation>Son version.php manque ou est illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Its version.php says that it is %1.</source>
        <translation>Son version.php dit que c’est %1.</translation>
    </message>
    <message>
        <source>Its folder %1 is taken by %2.</source>
        <translation>Son dossier %1 est pris par %2.</translation>
    </message>
    <message>
        <source>It replaces what Moodle itself brings along in %1.</source>
        <translation>Il remplace ce que Moodle fournit lui-même dans %1.</translation>
    </message>
    <message>
        <source>The patch %1 cannot be read.</source>
        <translation>Le correctif %1 est illisible.</translation>
    </message>
    <message>
        <source>What the patch %1 brings is there already: take it out of the project.</source>
        <translation>Ce que le correctif %1 apporte est déjà là&#xa0;: retirez-le du projet.</translation>
    </message>
    <message>
        <source>The patch %1 changes %2, which is not there any more.</source>
        <translation>Le correctif %1 modifie %2, qui n’existe plus.</translation>
    </message>
    <message>
        <source>The patch %1 does not fit the file %2 as a whole any more.</source>
        <translation>Le correctif %1 ne convient plus au fichier %2 dans son ensemble.</translation>
    </message>
    <message>
        <source>The patch %1 does not fit %2 any more: change %3, at line %4.</source>
        <translation>Le correctif %1 ne convient plus à %2&#xa0;: modification %3, à la ligne %4.</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>Attendu&#xa0;:</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Trouvé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The repository {repository} of this computer cannot be read.</source>
        <translation>Le dépôt {repository} de cet ordinateur est illisible.</translation>
    </message>
    <message>
        <source>No site was changed; projects and releases are not in the cache alone.</source>
        <translation>Aucun site n’a été modifié&#xa0;; les projets et les versions publiées ne sont pas que dans le cache.</translation>
    </message>
    <message>
        <source>Repair the cache: what is missing is fetched again.</source>
        <translation>Réparez le cache&#xa0;: ce qui manque sera récupéré à nouveau.</translation>
    </message>
    <message>
        <source>Another program works in the repository {repository}.</source>
        <translation>Un autre programme travaille dans le dépôt {repository}.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or repair the cache when no program is left that could hold it.</source>
        <translation>Attendez qu’il ait fini, ou réparez le cache si plus aucun programme ne peut le tenir.</translation>
    </message>
    <message>
        <source>{repository} has no tag, branch or commit {revision}.</source>
        <translation>{repository} n’a ni étiquette, ni branche, ni commit {revision}.</translation>
    </message>
    <message>
        <source>The code base is as it was.</source>
        <translation>La base de code est inchangée.</translation>
    </message>
    <message>
        <source>Fetch the source again, or choose one of the versions that it offers.</source>
        <translation>Récupérez la source à nouveau, ou choisissez une des versions qu’elle propose.</translation>
    </message>
    <message>
        <source>No version of {plugin} for Moodle {moodle} is known.</source>
        <translation>Aucune version de {plugin} pour Moodle {moodle} n’est connue.</translation>
    </message>
    <message>
        <source>Give a source of its own, choose another version of Moodle, or take the plugin out.</source>
        <translation>Indiquez une source propre, choisissez une autre version de Moodle ou retirez le plugin.</translation>
    </message>
    <message>
        <source>This Moodle has no place for {plugin}: the type {type} is unknown to it.</source>
        <translation>Ce Moodle n’a pas de place pour {plugin}&#xa0;: il ne connaît pas le type {type}.</translation>
    </message>
    <message>
        <source>Check the name of the plugin, or choose the version of Moodle that has this type.</source>
        <translation>Vérifiez le nom du plugin, ou choisissez la version de Moodle qui a ce type.</translation>
    </message>
    <message>
        <source>{file} is not what was announced: its checksum differs.</source>
        <translation>{file} n’est pas ce qui était annoncé&#xa0;: sa somme de contrôle diffère.</translation>
    </message>
    <message>
        <source>The file was thrown away; nothing was changed.</source>
        <translation>Le fichier a été jeté&#xa0;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Refresh the plugin directory and fetch again. If it differs again, tell its maintainers.</source>
        <translation>Actualisez l’annuaire des plugins et récupérez à nouveau. Si elle diffère encore, prévenez ses responsables.</translation>
    </message>
    <message>
        <source>The package {file} was refused because of {path}.</source>
        <translation>Le paquet {file} a été refusé à cause de {path}.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over.</source>
        <translation>Rien n’en a été repris.</translation>
    </message>
    <message>
        <source>Ask the maintainers of the plugin for a sound package, or use its repository.</source>
        <translation>Demandez un paquet sain aux responsables du plugin, ou utilisez son dépôt.</translation>
    </message>
    <message>
        <source>The patch {patch} does not fit {path} any more.</source>
        <translation>Le correctif {patch} ne s’applique plus à {path}.</translation>
    </message>
    <message>
        <source>Look at the conflict, then renew the patch for this version or take it out.</source>
        <translation>Examinez le conflit, puis refaites le correctif pour cette version ou retirez-le.</translation>
    </message>
    <message>
        <source>The code base cannot be built. To be solved: {count}.</source>
        <translation>La base de code ne peut pas être construite. À régler&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Solve what is listed, then build again.</source>
        <translation>Réglez ce qui est listé, puis construisez à nouveau.</translation>
    </message>
    <message>
        <source>{url} could not be fetched.</source>
        <translation>{url} n’a pas pu être récupéré.</translation>
    </message>
    <message>
        <source>What was fetched before is still used.</source>
        <translation>Ce qui a été récupéré auparavant reste utilisé.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then try again.</source>
        <translation>Vérifiez le réseau et le proxy, puis réessayez.</translation>
    </message>
    <message>
        <source>The site was not changed.</source>
        <translation>Le site n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The site goes on with the secured version; the code in modification is not served.</source>
        <translation>Le site continue sur la version sécurisée&#xa0;; le code en cours de modification n’est pas servi.</translation>
    </message>
    <message>
        <source>The step {step} is not possible in the mode {mode}.</source>
        <translation>L’étape «&#xa0;{step}&#xa0;» n’est pas possible en {mode}.</translation>
    </message>
    <message>
        <source>Refresh the state: somebody may have gone further meanwhile.</source>
        <translation>Actualisez l’état&#xa0;: quelqu’un est peut-être allé plus loin entre-temps.</translation>
    </message>
    <message>
        <source>{owner} is working on this site ({purpose}, since {since}).</source>
        <translation>{owner} travaille sur ce site ({purpose}, depuis {since}).</translation>
    </message>
    <message>
        <source>Wait, or ask {owner}. A lock without a sign of life ({heartbeatAge} s) can be taken over with a reason.</source>
        <translation>Attendez, ou demandez à {owner}. Un verrou sans signe de vie ({heartbeatAge} s) peut être repris en donnant un motif.</translation>
    </message>
    <message>
        <source>Another operator took over while the step was running.</source>
        <translation>Un autre opérateur a pris la main pendant l’étape.</translation>
    </message>
    <message>
        <source>The step stopped at the next safe point; the other operator is at work.</source>
        <translation>L’étape s’est arrêtée au prochain point sûr&#xa0;; l’autre opérateur est à l’œuvre.</translation>
    </message>
    <message>
        <source>Look in the journal who it was, and agree before you go on.</source>
        <translation>Voyez dans le journal de qui il s’agit, et accordez-vous avant de continuer.</translation>
    </message>
    <message>
        <source>The copy {copy} is not known to be complete: it must not be served.</source>
        <translation>Rien ne dit que la copie {copy} est complète&#xa0;: elle ne doit pas être servie.</translation>
    </message>
    <message>
        <source>Run step 1 (securing) to its end, then try again.</source>
        <translation>Menez l’étape 1 (Sécurisation) jusqu’au bout, puis réessayez.</translation>
    </message>
    <message>
        <source>The copy {copy} is not the one that was secured: its version differs.</source>
        <translation>La copie {copy} n’est pas celle qui a été sécurisée&#xa0;: sa version diffère.</translation>
    </message>
    <message>
        <source>Run step 1 (securing) again, then try again.</source>
        <translation>Relancez l’étape 1 (Sécurisation), puis réessayez.</translation>
    </message>
    <message>
        <source>The path {path} leaves the code base.</source>
        <translation>Le chemin {path} sort de la base de code.</translation>
    </message>
    <message>
        <source>Enter a path below the code base, such as mod/forum.</source>
        <translation>Indiquez un chemin dans la base de code, par exemple mod/forum.</translation>
    </message>
    <message>
        <source>{path} does not exist on the server.</source>
        <translation>{path} n’existe pas sur le serveur.</translation>
    </message>
    <message>
        <source>Check the path and the settings of the site.</source>
        <translation>Vérifiez le chemin et les réglages du site.</translation>
    </message>
    <message>
        <source>Not enough space on the server at {path}: {needed} needed, {available} free.</source>
        <translation>Pas assez de place sur le serveur dans {path}&#xa0;: il faut {needed}, il reste {available}.</translation>
    </message>
    <message>
        <source>Free some space, or go on without the security copy.</source>
        <translation>Libérez de la place, ou continuez sans la version de sécurité.</translation>
    </message>
    <message>
        <source>{path} cannot be written by the user of the delivery.</source>
        <translation>L’utilisateur de la livraison ne peut pas écrire dans {path}.</translation>
    </message>
    <message>
        <source>Correct owner and rights on the server, or set a sudo user.</source>
        <translation>Corrigez le propriétaire et les droits sur le serveur, ou indiquez un utilisateur sudo.</translation>
    </message>
    <message>
        <source>The server cannot read the repository {repository}.</source>
        <translation>Le serveur ne peut pas lire le dépôt {repository}.</translation>
    </message>
    <message>
        <source>Check its address, the branch, the credentials and the network of the server.</source>
        <translation>Vérifiez son adresse, la branche, les identifiants et le réseau du serveur.</translation>
    </message>
    <message>
        <source>Files were changed by hand on the server ({count}). Nothing was overwritten.</source>
        <translation>Des fichiers ont été modifiés à la main sur le serveur ({count}). Rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>Look at the list, then run the step again and choose to keep or to discard them.</source>
        <translation>Examinez la liste, puis relancez l’étape et choisissez de les garder ou de les écarter.</translation>
    </message>
    <message>
        <source>The new code has PHP errors: it was not put in service.</source>
        <translation>Le nouveau code a des erreurs PHP&#xa0;: il n’a pas été mis en service.</translation>
    </message>
    <message>
        <source>Have the listed files corrected, run step 3 again, then step 4.</source>
        <translation>Faites corriger les fichiers listés, relancez l’étape 3, puis l’étape 4.</translation>
    </message>
    <message>
        <source>{component} would go back from {installed} to {delivered}: Moodle refuses that.</source>
        <translation>{component} reviendrait de {installed} à {delivered}&#xa0;: Moodle le refuse.</translation>
    </message>
    <message>
        <source>Deliver a version at least as new as the one that is installed.</source>
        <translation>Livrez une version au moins aussi récente que celle qui est installée.</translation>
    </message>
    <message>
        <source>Moodle&apos;s upgrade of the database failed.</source>
        <translation>La mise à jour de la base de données par Moodle a échoué.</translation>
    </message>
    <message>
        <source>The new code is served, the database is upgraded in part only.</source>
        <translation>Le nouveau code est servi, la base de données n’est mise à jour qu’en partie.</translation>
    </message>
    <message>
        <source>Read Moodle&apos;s output. Correct and run step 4 again, or put the secured version back.</source>
        <translation>Lisez la sortie de Moodle. Corrigez et relancez l’étape 4, ou remettez la version sécurisée.</translation>
    </message>
    <message>
        <source>The site does not answer well after the switch: {url} gave {status}.</source>
        <translation>Le site ne répond pas bien après la bascule&#xa0;: {url} a donné {status}.</translation>
    </message>
    <message>
        <source>The new code is served.</source>
        <translation>Le nouveau code est servi.</translation>
    </message>
    <message>
        <source>Look at the site. If it is down, put the secured version back at once.</source>
        <translation>Regardez le site. S’il ne répond plus, remettez tout de suite la version sécurisée.</translation>
    </message>
    <message>
        <source>The server has no means to exchange two folders at one stroke.</source>
        <translation>Le serveur n’a aucun moyen d’échanger deux dossiers d’un seul coup.</translation>
    </message>
    <message>
        <source>Have PHP FFI, perl or python3 installed there, or allow two renames in the settings of the site (a visitor may then meet an error).</source>
        <translation>Faites-y installer PHP FFI, perl ou python3, ou autorisez deux renommages dans les réglages du site (un visiteur peut alors rencontrer une erreur).</translation>
    </message>
    <message>
        <source>config.php sets dirroot to the served link itself: a switch would break the site.</source>
        <translation>config.php donne à dirroot le lien servi lui-même&#xa0;: une bascule casserait le site.</translation>
    </message>
    <message>
        <source>Remove the line $CFG-&gt;dirroot from config.php, or give it the real folder.</source>
        <translation>Retirez la ligne $CFG-&gt;dirroot de config.php, ou donnez-lui le vrai dossier.</translation>
    </message>
    <message>
        <source>The folders on the server match no known state of a delivery.</source>
        <translation>Les dossiers du serveur ne correspondent à aucun état connu d’une livraison.</translation>
    </message>
    <message>
        <source>Look at the list of copies; put the folders right by hand, then refresh.</source>
        <translation>Examinez la liste des copies&#xa0;; remettez les dossiers en ordre à la main, puis actualisez.</translation>
    </message>
    <message>
        <source>There is no complete secured copy to go back to.</source>
        <translation>Il n’y a aucune copie sécurisée complète à laquelle revenir.</translation>
    </message>
    <message>
        <source>Repair the served code (step 3 with a corrected version), or restore a backup.</source>
        <translation>Réparez le code servi (étape 3 avec une version corrigée), ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Arrêté à votre demande.</translation>
    </message>
    <message>
        <source>The work stopped at the next safe point; what was finished before stays done.</source>
        <translation>Le travail s’est arrêté au prochain point sûr&#xa0;; ce qui était fini reste fait.</translation>
    </message>
    <message>
        <source>Read the state of the site again, then go on from there.</source>
        <translation>Relisez l’état du site, puis reprenez de là.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The command was ended on the server; it may have done a part of its work.</source>
        <translation>La commande a été arrêtée sur le serveur&#xa0;; elle a pu faire une partie de son travail.</translation>
    </message>
    <message>
        <source>Refresh the state, look at the load of the server, then run the step again: it continues where it stopped.</source>
        <translation>Actualisez l’état, regardez la charge du serveur, puis relancez l’étape&#xa0;: elle reprend où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>A value cannot be used: {message}</source>
        <translation>Une valeur est inutilisable&#xa0;: {message}</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Corrigez la valeur et réessayez.</translation>
    </message>
    <message>
        <source>A file of this computer cannot be read: {file}</source>
        <translation>Un fichier de cet ordinateur est illisible&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Vérifiez que le fichier existe et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>A file of this computer cannot be written: {file}</source>
        <translation>Un fichier de cet ordinateur ne peut pas être écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Check the free space and the rights of its folder, then save again.</source>
        <translation>Vérifiez la place libre et les droits de son dossier, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>{file} has a mistake at line {line}, column {column}: {message}</source>
        <translation>{file} contient une erreur ligne {line}, colonne {column}&#xa0;: {message}</translation>
    </message>
    <message>
        <source>Correct the mistake there, then reload. Nothing of the file was changed.</source>
        <translation>Corrigez-la à cet endroit, puis relisez le fichier. Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>No password store answers on this desktop.</source>
        <translation>Aucun trousseau de mots de passe ne répond sur ce bureau.</translation>
    </message>
    <message>
        <source>Start or unlock one (GNOME Keyring, KWallet, KeePassXC), or type the password each time: it is then kept until Quai ends.</source>
        <translation>Lancez-en ou déverrouillez-en un (GNOME Keyring, KWallet, KeePassXC), ou saisissez le mot de passe à chaque fois&#xa0;: il est alors gardé jusqu’à la fermeture de Quai.</translation>
    </message>
    <message>
        <source>The password store holds no entry named {key}.</source>
        <translation>Le trousseau n’a pas d’entrée nommée {key}.</translation>
    </message>
    <message>
        <source>Enter the password in the settings of the site.</source>
        <translation>Saisissez le mot de passe dans les réglages du site.</translation>
    </message>
    <message>
        <source>There is no site named {site}.</source>
        <translation>Il n’y a pas de site nommé {site}.</translation>
    </message>
    <message>
        <source>Choose a site in the list, or add it.</source>
        <translation>Choisissez un site dans la liste, ou ajoutez-le.</translation>
    </message>
    <message>
        <source>There is already a site named {site}.</source>
        <translation>Il y a déjà un site nommé {site}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Quai itself made a mistake: {message}</source>
        <translation>Quai lui-même a commis une erreur&#xa0;: {message}</translation>
    </message>
    <message>
        <source>The state of the site is not known; reading it changes nothing.</source>
        <translation>L’état du site n’est pas connu&#xa0;; le lire ne change rien.</translation>
    </message>
    <message>
        <source>Refresh the state before anything else, and report this with the details.</source>
        <translation>Actualisez l’état avant toute chose, et signalez ceci avec les détails.</translation>
    </message>
    <message>
        <source>The step did not end as it should; a part of its work may be done.</source>
        <translation>L’étape ne s’est pas terminée comme prévu&#xa0;; une partie de son travail peut être faite.</translation>
    </message>
    <message>
        <source>Read the output, refresh the state, then run the step again: it continues where it stopped.</source>
        <translation>Lisez la sortie, actualisez l’état, puis relancez l’étape&#xa0;: elle reprend où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>The name {host} has no address.</source>
        <translation>Le nom {host} n’a pas d’adresse.</translation>
    </message>
    <message>
        <source>Check the spelling of the server, your network, and your VPN.</source>
        <translation>Vérifiez l’orthographe du serveur, votre réseau et votre VPN.</translation>
    </message>
    <message>
        <source>No SSH server answers at {host}.</source>
        <translation>Aucun serveur SSH ne répond à {host}.</translation>
    </message>
    <message>
        <source>Check the port, the firewall and your VPN, then try again.</source>
        <translation>Vérifiez le port, le pare-feu et votre VPN, puis réessayez.</translation>
    </message>
    <message>
        <source>This is the first connection to {host}: its key {fingerprint} is not known.</source>
        <translation>C’est la première connexion à {host}&#xa0;: sa clé {fingerprint} n’est pas connue.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator gives you, then accept it.</source>
        <translation>Comparez l’empreinte avec celle que donne l’administrateur du serveur, puis acceptez-la.</translation>
    </message>
    <message>
        <source>The key of {host} is not the one that is known ({keyType} {fingerprint}). Somebody may be listening in.</source>
        <translation>La clé de {host} n’est pas celle qui est connue ({keyType} {fingerprint}). Quelqu’un est peut-être à l’écoute.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator. Only if the key was changed on purpose, remove the old one from {knownHostsFile} (ssh-keygen -R) and connect again.</source>
        <translation>Demandez à l’administrateur du serveur. Seulement si la clé a été changée exprès, retirez l’ancienne de {knownHostsFile} (ssh-keygen -R) et reconnectez-vous.</translation>
    </message>
    <message>
        <source>The accepted key of {host} could not be stored.</source>
        <translation>La clé acceptée de {host} n’a pas pu être enregistrée.</translation>
    </message>
    <message>
        <source>Check the rights of ~/.ssh/known_hosts, then accept the key again.</source>
        <translation>Vérifiez les droits de ~/.ssh/known_hosts, puis acceptez la clé à nouveau.</translation>
    </message>
    <message>
        <source>{host} refused the login of {user}. It still offers: {methods}</source>
        <translation>{host} a refusé la connexion de {user}. Il propose encore&#xa0;: {methods}</translation>
    </message>
    <message>
        <source>Check the user name, load your key into the agent, or enter the password.</source>
        <translation>Vérifiez le nom d’utilisateur, chargez votre clé dans l’agent, ou saisissez le mot de passe.</translation>
    </message>
    <message>
        <source>The key {keyFile} is locked by a passphrase.</source>
        <translation>La clé {keyFile} est protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or load the key into the agent (ssh-add).</source>
        <translation>Saisissez la phrase secrète, ou chargez la clé dans l’agent (ssh-add).</translation>
    </message>
    <message>
        <source>The line to the server was cut.</source>
        <translation>La liaison avec le serveur a été coupée.</translation>
    </message>
    <message>
        <source>What was running on the server may still go on. The served code always exists.</source>
        <translation>Ce qui tournait sur le serveur peut encore continuer. Le code servi existe toujours.</translation>
    </message>
    <message>
        <source>Connect again and refresh the state: it is read from the server and shows the truth. Then run the step again.</source>
        <translation>Reconnectez-vous et actualisez l’état&#xa0;: il est lu sur le serveur et dit vrai. Puis relancez l’étape.</translation>
    </message>
    <message>
        <source>The server allows no further command on this connection.</source>
        <translation>Le serveur n’autorise plus de commande sur cette connexion.</translation>
    </message>
    <message>
        <source>Wait until running jobs end; the administrator can raise MaxSessions.</source>
        <translation>Attendez la fin des travaux en cours&#xa0;; l’administrateur peut augmenter MaxSessions.</translation>
    </message>
    <message>
        <source>A file of the server could not be transferred: {path}</source>
        <translation>Un fichier du serveur n’a pas pu être transféré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Check that it exists and that the login user may use it.</source>
        <translation>Vérifiez qu’il existe et que l’utilisateur de connexion y a droit.</translation>
    </message>
    <message>
        <source>A command on the server failed (exit status {code}).</source>
        <translation>Une commande a échoué sur le serveur (code de sortie {code}).</translation>
    </message>
    <message>
        <source>The command on the server was ended by the signal {signal}.</source>
        <translation>La commande sur le serveur a été arrêtée par le signal {signal}.</translation>
    </message>
    <message>
        <source>The command on the server stopped before its end without saying why.</source>
        <translation>La commande sur le serveur s’est arrêtée avant sa fin sans dire pourquoi.</translation>
    </message>
    <message>
        <source>The server printed more than can be read.</source>
        <translation>Le serveur a écrit plus qu’il n’est possible de lire.</translation>
    </message>
    <message>
        <source>Restrict the step to a component path, or look on the server.</source>
        <translation>Limitez l’étape à un chemin de composant, ou regardez sur le serveur.</translation>
    </message>
    <message>
        <source>The answer of the server is garbled and is not trusted.</source>
        <translation>La réponse du serveur est brouillée&#xa0;: Quai ne s’y fie pas.</translation>
    </message>
    <message>
        <source>Look at the details: often a shell profile of the login user prints text.</source>
        <translation>Voyez les détails&#xa0;: souvent, un profil du shell de l’utilisateur écrit du texte.</translation>
    </message>
    <message>
        <source>sudo asks for a password on the server.</source>
        <translation>sudo demande un mot de passe sur le serveur.</translation>
    </message>
    <message>
        <source>Ask the administrator for a sudoers rule with NOPASSWD, or clear the sudo user in the settings of the site.</source>
        <translation>Demandez à l’administrateur une règle sudoers avec NOPASSWD, ou videz l’utilisateur sudo dans les réglages du site.</translation>
    </message>
    <message>
        <source>The server does not allow sudo to this user.</source>
        <translation>Le serveur n’autorise pas sudo à cet utilisateur.</translation>
    </message>
    <message>
        <source>Ask the administrator for a sudoers rule, or change the sudo user in the settings of the site.</source>
        <translation>Demandez à l’administrateur une règle sudoers, ou changez l’utilisateur sudo dans les réglages du site.</translation>
    </message>
    <message>
        <source>The server has no program {tool}.</source>
        <translation>Le serveur n’a pas le programme {tool}.</translation>
    </message>
    <message>
        <source>Have it installed on the server, or choose another method for the site.</source>
        <translation>Faites-le installer sur le serveur, ou choisissez une autre méthode pour le site.</translation>
    </message>
    <message>
        <source>Site %1, server %2</source>
        <translation>Site %1, serveur %2</translation>
    </message>
    <message>
        <source>Site %1</source>
        <translation>Site %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Serveur %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>VMoodle is not at work on this site: {path} does not bring it in.</source>
        <translation>VMoodle n’est pas actif sur ce site&#xa0;: {path} ne l’inclut pas.</translation>
    </message>
    <message>
        <source>No instance was changed.</source>
        <translation>Aucune instance n’a été modifiée.</translation>
    </message>
    <message>
        <source>Install local_vmoodle, or include its vconfig.php in config.php before lib/setup.php.</source>
        <translation>Installez local_vmoodle, ou incluez son vconfig.php dans config.php avant lib/setup.php.</translation>
    </message>
    <message>
        <source>The register of this site has no instance {host}.</source>
        <translation>Le registre de ce site n’a pas d’instance {host}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody may have removed or renamed it.</source>
        <translation>Actualisez la liste&#xa0;: elle a pu être supprimée ou renommée.</translation>
    </message>
    <message>
        <source>Instead of {host}, the server started {actual}.</source>
        <translation>Au lieu de {host}, le serveur a démarré {actual}.</translation>
    </message>
    <message>
        <source>The command was not run: no instance was changed.</source>
        <translation>La commande n’a pas été exécutée&#xa0;: aucune instance n’a été modifiée.</translation>
    </message>
    <message>
        <source>Check the host name in the register and that config.php includes VMoodle’s vconfig.php.</source>
        <translation>Vérifiez le nom d’hôte dans le registre et que config.php inclut le vconfig.php de VMoodle.</translation>
    </message>
    <message>
        <source>The database of {host} cannot be reached.</source>
        <translation>La base de données de {host} est inaccessible.</translation>
    </message>
    <message>
        <source>The instance does not answer its users either. Nothing was changed.</source>
        <translation>L’instance ne répond pas non plus à ses utilisateurs. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Check server, name, account and password of its database in the register.</source>
        <translation>Vérifiez dans le registre le serveur, le nom, le compte et le mot de passe de sa base.</translation>
    </message>
    <message>
        <source>The data folder {path} of {host} is missing or cannot be written.</source>
        <translation>Le dossier de données {path} de {host} est absent ou non inscriptible.</translation>
    </message>
    <message>
        <source>Put the folder back, or give it to the web server’s account.</source>
        <translation>Rétablissez le dossier, ou donnez-le au compte du serveur web.</translation>
    </message>
    <message>
        <source>Another command is working on {host}.</source>
        <translation>Une autre commande travaille sur {host}.</translation>
    </message>
    <message>
        <source>This command was not begun there.</source>
        <translation>Cette commande n’y a pas été commencée.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Attendez sa fin, puis réessayez.</translation>
    </message>
    <message>
        <source>{host} is still enabled.</source>
        <translation>{host} est encore active.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>Disable it first; what is disabled can be destroyed.</source>
        <translation>Désactivez-la d’abord&#xa0;; seule une instance désactivée peut être détruite.</translation>
    </message>
    <message>
        <source>{resource} of {host} is also used by {other}.</source>
        <translation>{resource} de {host} sert aussi à {other}.</translation>
    </message>
    <message>
        <source>Give one of the two its own database and folder in the register.</source>
        <translation>Donnez à l’une des deux sa propre base et son propre dossier dans le registre.</translation>
    </message>
    <message>
        <source>Somebody else has changed the row of {host} since it was shown.</source>
        <translation>Quelqu’un d’autre a modifié la ligne de {host} depuis son affichage.</translation>
    </message>
    <message>
        <source>Your changes were not written.</source>
        <translation>Vos modifications n’ont pas été écrites.</translation>
    </message>
    <message>
        <source>Refresh the row, look at the new values and edit again.</source>
        <translation>Actualisez la ligne, regardez les nouvelles valeurs et recommencez.</translation>
    </message>
    <message>
        <source>The values of {host} cannot be stored. To be solved: {count}.</source>
        <translation>Les valeurs de {host} ne peuvent pas être enregistrées. À régler&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>The register is as it was.</source>
        <translation>Le registre est inchangé.</translation>
    </message>
    <message>
        <source>Correct the fields that are marked.</source>
        <translation>Corrigez les champs signalés.</translation>
    </message>
    <message>
        <source>The command ended on {host}, but nothing changed there.</source>
        <translation>La commande s’est terminée sur {host}, mais rien n’y a changé.</translation>
    </message>
    <message>
        <source>The instance is as it was before.</source>
        <translation>L’instance est comme avant.</translation>
    </message>
    <message>
        <source>Look at the output, then try again.</source>
        <translation>Regardez la sortie, puis réessayez.</translation>
    </message>
    <message>
        <source>The task {task} failed on {host}.</source>
        <translation>La tâche {task} a échoué sur {host}.</translation>
    </message>
    <message>
        <source>What it did before it failed stays done; Moodle will try it again.</source>
        <translation>Ce qu’elle a fait avant l’échec reste fait&#xa0;; Moodle la relancera.</translation>
    </message>
    <message>
        <source>Read the output of the task.</source>
        <translation>Lisez la sortie de la tâche.</translation>
    </message>
    <message>
        <source>The cron of {host} ended without having run anything.</source>
        <translation>Le cron de {host} s’est terminé sans rien exécuter.</translation>
    </message>
    <message>
        <source>Its tasks are still waiting.</source>
        <translation>Ses tâches attendent toujours.</translation>
    </message>
    <message>
        <source>Look at the output: maintenance, a pending upgrade or a running cron keep it from working.</source>
        <translation>Regardez la sortie&#xa0;: une maintenance, une mise à jour en attente ou un cron en cours l’en empêchent.</translation>
    </message>
    <message>
        <source>{host} has no manual account {user}.</source>
        <translation>{host} n’a pas de compte manuel {user}.</translation>
    </message>
    <message>
        <source>No password was changed there.</source>
        <translation>Aucun mot de passe n’y a été modifié.</translation>
    </message>
    <message>
        <source>Check the user name and the way the account logs in.</source>
        <translation>Vérifiez le nom d’utilisateur et le mode de connexion du compte.</translation>
    </message>
    <message>
        <source>{host} refuses this password.</source>
        <translation>{host} refuse ce mot de passe.</translation>
    </message>
    <message>
        <source>The old password still holds there.</source>
        <translation>L’ancien mot de passe y est toujours valable.</translation>
    </message>
    <message>
        <source>Choose one that follows the password policy of the instance.</source>
        <translation>Choisissez-en un qui respecte la politique de mots de passe de l’instance.</translation>
    </message>
    <message>
        <source>The template {template} is not complete: {path} is missing.</source>
        <translation>Le modèle {template} est incomplet&#xa0;: il manque {path}.</translation>
    </message>
    <message>
        <source>Nothing was made from it.</source>
        <translation>Rien n’en a été créé.</translation>
    </message>
    <message>
        <source>Take the snapshot again, or choose another template.</source>
        <translation>Refaites la capture, ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>This site is delivered in sessions, and none is open.</source>
        <translation>Ce site est livré en sessions, et aucune n’est ouverte.</translation>
    </message>
    <message>
        <source>Open a delivery session, then start the step again.</source>
        <translation>Ouvrez une session de livraison, puis relancez l’étape.</translation>
    </message>
</context>
<context>
    <name>FactsText</name>
    <message>
        <source>sudo</source>
        <translation>sudo</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>non installé</translation>
    </message>
    <message>
        <source>asks for a password: cannot be used</source>
        <translation>demande un mot de passe&#xa0;: inutilisable</translation>
    </message>
    <message>
        <source>wants a terminal (requiretty): cannot be used</source>
        <translation>exige un terminal (requiretty)&#xa0;: inutilisable</translation>
    </message>
    <message>
        <source>not allowed to this user</source>
        <translation>non autorisé à cet utilisateur</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>autorisé</translation>
    </message>
    <message>
        <source>Server and login</source>
        <translation>Serveur et connexion</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>system, machine</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Login user</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>%1, groups: %2</source>
        <translation>%1, groupes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Delivers as</source>
        <translation>Livre en tant que</translation>
    </message>
    <message>
        <source>Exchange of two folders</source>
        <translation>Échange de deux dossiers</translation>
    </message>
    <message>
        <source>no means found: a switch needs two renames, a visitor may meet an error</source>
        <translation>aucun moyen&#xa0;: une bascule demande deux renommages, un visiteur peut rencontrer une erreur</translation>
    </message>
    <message>
        <source>at one stroke, by %1</source>
        <translation>d’un seul coup, par %1</translation>
    </message>
    <message>
        <source>Served folder</source>
        <translation>Dossier servi</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>n’existe pas</translation>
    </message>
    <message>
        <source>an ordinary folder</source>
        <translation>un dossier ordinaire</translation>
    </message>
    <message>
        <source>a link to %1</source>
        <translation>un lien vers %1</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Dossier des copies</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>cannot be written by %1</source>
        <translation>%1 ne peut pas y écrire</translation>
    </message>
    <message>
        <source>can be written by %1</source>
        <translation>%1 peut y écrire</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Place libre</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>PHP (command line)</source>
        <translation>PHP (ligne de commande)</translation>
    </message>
    <message>
        <source>not found: Moodle&apos;s upgrade cannot be run from here</source>
        <translation>introuvable&#xa0;: la mise à jour de Moodle ne peut pas être lancée d’ici</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>May it change the code?</source>
        <translation>Peut-il modifier le code&#xa0;?</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>yes, for example %1</source>
        <translation>oui, par exemple %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Serveur web</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Tourne en tant que</translation>
    </message>
    <message>
        <source>Owner of moodledata</source>
        <translation>Propriétaire de moodledata</translation>
    </message>
    <message>
        <source>In the served folder</source>
        <translation>Dans le dossier servi</translation>
    </message>
    <message>
        <source>%1: could be read through the web</source>
        <translation>%1&#xa0;: pourrait être lu par le web</translation>
    </message>
</context>
<context>
    <name>MistakeText</name>
    <message>
        <source>This is needed.</source>
        <translation>Cette valeur est nécessaire.</translation>
    </message>
    <message>
        <source>This is not in the expected form.</source>
        <translation>Cette valeur n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>Give the whole path, beginning with a slash.</source>
        <translation>Donnez le chemin entier, qui commence par une barre oblique.</translation>
    </message>
    <message>
        <source>Give the path without “.”, “..” and doubled or final slashes.</source>
        <translation>Donnez le chemin sans «&#xa0;.&#xa0;», «&#xa0;..&#xa0;» ni barre oblique double ou finale.</translation>
    </message>
    <message>
        <source>Give the name of one folder, without a slash.</source>
        <translation>Donnez le nom d’un seul dossier, sans barre oblique.</translation>
    </message>
    <message>
        <source>This ending is reserved for the copies of a delivery (-SAVE, -GIT …).</source>
        <translation>Cette terminaison est réservée aux copies d’une livraison (-SAVE, -GIT…).</translation>
    </message>
    <message>
        <source>The path must stay below the code of the site.</source>
        <translation>Le chemin doit rester dans le code du site.</translation>
    </message>
    <message>
        <source>Remove the password from the address: it goes into the password store.</source>
        <translation>Retirez le mot de passe de l’adresse&#xa0;: sa place est dans le trousseau.</translation>
    </message>
    <message>
        <source>This form of address runs a program and is not allowed.</source>
        <translation>Cette forme d’adresse lance un programme et n’est pas admise.</translation>
    </message>
    <message>
        <source>Give an address that begins with https:// or http://.</source>
        <translation>Donnez une adresse qui commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>Only PHP files can be made from a template.</source>
        <translation>Seuls des fichiers PHP peuvent être produits à partir d’un modèle.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>%1 is at work on this site.</source>
        <translation>%1 travaille sur ce site.</translation>
    </message>
    <message>
        <source>Wait until the work ends, or ask this operator.</source>
        <translation>Attendez la fin du travail, ou demandez à cet opérateur.</translation>
    </message>
    <message>
        <source>The step “%1” was interrupted.</source>
        <translation>L’étape «&#xa0;%1&#xa0;» a été interrompue.</translation>
    </message>
    <message>
        <source>Run the same step again: it continues where it stopped.</source>
        <translation>Relancez la même étape&#xa0;: elle reprend où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>The folders of the site match no known state.</source>
        <translation>Les dossiers du site ne correspondent à aucun état connu.</translation>
    </message>
    <message>
        <source>Look at the copies below and put the folders right on the server.</source>
        <translation>Examinez les copies ci-dessous et remettez les dossiers en ordre sur le serveur.</translation>
    </message>
    <message>
        <source>A delivery is under way: the secured version serves the site.</source>
        <translation>Une livraison est en cours&#xa0;: la version sécurisée assure le service.</translation>
    </message>
    <message>
        <source>Update the code (step 3), then put production back (step 4).</source>
        <translation>Mettez à jour le code (étape 3), puis rétablissez la production (étape 4).</translation>
    </message>
    <message>
        <source>In production, with a complete backup version.</source>
        <translation>En production, avec une version de sauvegarde complète.</translation>
    </message>
    <message>
        <source>To deliver, secure the site again (step 1): only what changed is copied.</source>
        <translation>Pour livrer, sécurisez à nouveau le site (étape 1)&#xa0;: seul ce qui a changé est copié.</translation>
    </message>
    <message>
        <source>In production, without a complete backup version.</source>
        <translation>En production, sans version de sauvegarde complète.</translation>
    </message>
    <message>
        <source>Begin with step 1 (securing): it makes the copy that serves during a delivery.</source>
        <translation>Commencez par l’étape 1 (Sécurisation)&#xa0;: elle fait la copie qui assure le service pendant une livraison.</translation>
    </message>
</context>
<context>
    <name>SessionDialogs</name>
    <message>
        <source>This site is delivered in sessions, and none is open. “%1” starts as soon as you have opened one.</source>
        <translation>Ce site se livre en sessions, et aucune n’est ouverte. «&#xa0;%1&#xa0;» démarre dès que vous en avez ouvert une.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The site to be shown first (its id)</source>
        <translation>Le site à montrer d’abord (son identifiant)</translation>
    </message>
</context>
<context>
    <name>quai::ui::AboutDialog</name>
    <message>
        <source>About Quai</source>
        <translation>À propos de Quai</translation>
    </message>
    <message>
        <source>Quai %1</source>
        <translation>Quai %1</translation>
    </message>
    <message>
        <source>Deliveries and fleets of Moodle sites, over SSH.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Sites are kept in %1. Passwords are kept in the password store of the desktop only.</source>
        <translation>Livraisons et parcs de sites Moodle, par SSH.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Il est fourni sans aucune garantie.

Les sites sont gardés dans %1. Les mots de passe ne sont gardés que dans le trousseau du bureau.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>quai::ui::ActivityPanel</name>
    <message>
        <source>Nothing has been started yet.</source>
        <translation>Rien n’a encore été lancé.</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>job, site, state</comment>
        <translation>%1 (%2)&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Opens or folds the list of jobs</source>
        <translation>Ouvre ou replie la liste des travaux</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Asks the chosen job to stop at its next safe point</source>
        <translation>Demande au travail choisi de s’arrêter au prochain point sûr</translation>
    </message>
    <message>
        <source>Clear ended jobs</source>
        <translation>Effacer les travaux terminés</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
</context>
<context>
    <name>quai::ui::AdoptDialog</name>
    <message>
        <source>Adopt a Tool Delivery folder</source>
        <translation>Adopter un dossier de Tool Delivery</translation>
    </message>
    <message>
        <source>Quai reads the folder that Tool Delivery has used on the server and fills in the settings of the site. Nothing is changed there.</source>
        <translation>Quai lit le dossier que Tool Delivery a utilisé sur le serveur et remplit les réglages du site. Rien n’y est modifié.</translation>
    </message>
    <message>
        <source>Name in ~/.ssh/config, or user@address:port</source>
        <translation>Nom dans ~/.ssh/config, ou utilisateur@adresse:port</translation>
    </message>
    <message>
        <source>The login user</source>
        <translation>L’utilisateur de connexion</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Folder of the copies</source>
        <translation>Dossier des &amp;copies</translation>
    </message>
    <message>
        <source>&amp;Read as (sudo)</source>
        <translation>&amp;Lire en tant que (sudo)</translation>
    </message>
    <message>
        <source>Read the &amp;folder</source>
        <translation>Lire le &amp;dossier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Adopting a folder</source>
        <translation>Adoption d’un dossier</translation>
    </message>
    <message>
        <source>Found on the server: %1.</source>
        <translation>Trouvé sur le serveur&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Settings were read from %1.</source>
        <translation>Les réglages ont été lus dans %1.</translation>
    </message>
    <message>
        <source>These settings could not be read and are left open: %1.</source>
        <translation>Ces réglages n’ont pas pu être lus et restent à remplir&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The served folder may also be: %1.</source>
        <translation>Le dossier servi peut aussi être&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A password stood there in clear: saving moves it into the password store. Remove it on the server.</source>
        <translation>Un mot de passe s’y trouvait en clair&#xa0;: enregistrer le met dans le trousseau. Supprimez-le sur le serveur.</translation>
    </message>
    <message>
        <source>Tool Delivery was left in delivery mode: finish that delivery first.</source>
        <translation>Tool Delivery est resté en mode Livraison&#xa0;: terminez d’abord cette livraison.</translation>
    </message>
</context>
<context>
    <name>quai::ui::CacheDialog</name>
    <message>
        <source>Add plugins from the cache</source>
        <translation>Ajouter des plugins du cache</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Plugins of the cache</source>
        <translation>Plugins du cache</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search by component or address</source>
        <translation>Chercher par composant ou adresse</translation>
    </message>
    <message>
        <source>Search in the cache</source>
        <translation>Chercher dans le cache</translation>
    </message>
    <message>
        <source>The cache holds no other plugin yet</source>
        <translation>Le cache ne contient encore aucun autre plugin</translation>
    </message>
    <message>
        <source>Add plugins from the directory or from an address: once they were fetched, every project of this machine finds them here.</source>
        <translation>Ajoutez des plugins depuis l’annuaire ou une adresse&#xa0;: une fois récupérés, tous les projets de cette machine les trouvent ici.</translation>
    </message>
    <message>
        <source>The cache</source>
        <translation>Le cache</translation>
    </message>
</context>
<context>
    <name>quai::ui::ChangesPane</name>
    <message>
        <source>Filter paths</source>
        <translation>Filtrer les chemins</translation>
    </message>
    <message>
        <source>Filter of the changed files</source>
        <translation>Filtre des fichiers modifiés</translation>
    </message>
    <message>
        <source>Open all folders</source>
        <translation>Ouvrir tous les dossiers</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>Fermer tous les dossiers</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Fichiers modifiés</translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation>Copier les chemins</translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 removed</source>
        <comment>files</comment>
        <translation>%1 ajoutés, %2 modifiés, %3 supprimés</translation>
    </message>
    <message>
        <source>Choose a file to see what changed in it.</source>
        <translation>Choisissez un fichier pour voir ce qui y a changé.</translation>
    </message>
    <message>
        <source>The new version of this file is not on the server yet: its differences can be seen after step 3.</source>
        <translation>La nouvelle version de ce fichier n’est pas encore sur le serveur&#xa0;: ses différences seront visibles après l’étape 3.</translation>
    </message>
    <message>
        <source>No file has changed yet</source>
        <translation>Aucun fichier n’a encore changé</translation>
    </message>
    <message>
        <source>Update the code (step 3), or ask for its preview.</source>
        <translation>Mettez à jour le code (étape 3), ou demandez son aperçu.</translation>
    </message>
    <message>
        <source>No file differs</source>
        <translation>Aucun fichier ne diffère</translation>
    </message>
</context>
<context>
    <name>quai::ui::ChangesProxy</name>
    <message>
        <source>+%1</source>
        <comment>files added</comment>
        <translation>+%1</translation>
    </message>
    <message>
        <source>~%1</source>
        <comment>files modified</comment>
        <translation>~%1</translation>
    </message>
    <message>
        <source>−%1</source>
        <comment>files removed</comment>
        <translation>−%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>file, kind of change</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>From</source>
        <comment>revision</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <comment>revision</comment>
        <translation>À</translation>
    </message>
</context>
<context>
    <name>quai::ui::CloseSessionDialog</name>
    <message>
        <source>Close the session “%1”</source>
        <translation>Clôturer la session «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Clôturer la session</translation>
    </message>
    <message>
        <source>No report is sent: the site has no recipients (see its settings).</source>
        <translation>Aucun rapport n’est envoyé&#xa0;: le site n’a pas de destinataires (voir ses réglages).</translation>
    </message>
    <message>
        <source>The report goes to: %1</source>
        <translation>Le rapport est envoyé à&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Impact:</source>
        <translation>&amp;Impact&#xa0;:</translation>
    </message>
    <message>
        <source>What visitors noticed, if anything</source>
        <translation>Ce que les visiteurs ont remarqué</translation>
    </message>
    <message>
        <source>&amp;State:</source>
        <translation>É&amp;tat de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>How the site stands now</source>
        <translation>Dans quel état le site se trouve</translation>
    </message>
    <message>
        <source>&amp;Follow-up:</source>
        <translation>&amp;Suites à donner&#xa0;:</translation>
    </message>
    <message>
        <source>What remains to be done, by whom</source>
        <translation>Ce qui reste à faire, et par qui</translation>
    </message>
    <message>
        <source>The site is not in production: the secured version serves it. A session is closed like this only for a reason, which the report tells.</source>
        <translation>Le site n’est pas en production&#xa0;: la version sécurisée le sert. Une session ne se clôture ainsi que pour un motif, que le rapport indique.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Motif&#xa0;:</translation>
    </message>
    <message>
        <source>Somebody closed this session meanwhile.</source>
        <translation>Quelqu’un a clôturé cette session entre-temps.</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>Clôture de la session</translation>
    </message>
</context>
<context>
    <name>quai::ui::CodebaseController</name>
    <message>
        <source>Synchronising</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation>Enregistrement du projet</translation>
    </message>
    <message>
        <source>Fetching the sources</source>
        <translation>Récupération des sources</translation>
    </message>
    <message>
        <source>Building the code base</source>
        <translation>Construction de la base de code</translation>
    </message>
    <message>
        <source>Making a release</source>
        <translation>Publication d’une version</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Contrôle de %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::CodebasePage</name>
    <message>
        <source>No code base is chosen</source>
        <translation>Aucune base de code choisie</translation>
    </message>
    <message>
        <source>A code base declares a version of Moodle and its plugins in one file, builds them from a cache, and makes releases that are delivered to sites. Choose one in the list, or:</source>
        <translation>Une base de code déclare une version de Moodle et ses plugins dans un seul fichier, les construit depuis un cache et publie des versions à livrer sur les sites. Choisissez-en une dans la liste, ou&#xa0;:</translation>
    </message>
    <message>
        <source>Make a new code base…</source>
        <translation>Créer une base de code…</translation>
    </message>
    <message>
        <source>Open an existing one…</source>
        <translation>Ouvrir une base existante…</translation>
    </message>
    <message>
        <source>Import a file of Moodle Code Base Manager…</source>
        <translation>Importer un fichier de Moodle Code Base Manager…</translation>
    </message>
    <message>
        <source>Open a code base</source>
        <translation>Ouvrir une base de code</translation>
    </message>
    <message>
        <source>Code bases (project.yml)</source>
        <translation>Bases de code (project.yml)</translation>
    </message>
    <message>
        <source>Importing a code base</source>
        <translation>Importation d’une base de code</translation>
    </message>
    <message>
        <source>Import a code base</source>
        <translation>Importer une base de code</translation>
    </message>
    <message>
        <source>Files of Moodle Code Base Manager (*.yml *.yaml *.json)</source>
        <translation>Fichiers de Moodle Code Base Manager (*.yml *.yaml *.json)</translation>
    </message>
    <message>
        <source>Making a code base</source>
        <translation>Création d’une base de code</translation>
    </message>
    <message>
        <source>Forget a code base</source>
        <translation>Oublier une base de code</translation>
    </message>
    <message>
        <source>Take %1 off the list?</source>
        <translation>Retirer %1 de la liste&#xa0;?</translation>
    </message>
    <message>
        <source>Its folder %1 and its releases stay as they are; it can be opened again.</source>
        <translation>Son dossier %1 et ses versions publiées restent tels quels&#xa0;; on peut la rouvrir.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
</context>
<context>
    <name>quai::ui::CommandDialog</name>
    <message numerus="yes">
        <source>%1 — %Ln instance(s)</source>
        <comment>%1: a command</comment>
        <translation>
            <numerusform>%1 — %Ln instance</numerusform>
            <numerusform>%1 — %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>These instances are in production.</source>
        <translation>Ces instances sont en production.</translation>
    </message>
    <message>
        <source>Instances on which the command will run</source>
        <translation>Instances sur lesquelles la commande s’exécutera</translation>
    </message>
    <message>
        <source>Class name of the task</source>
        <translation>Nom de classe de la tâche</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Tâche</translation>
    </message>
    <message>
        <source>&amp;User name of a manual account</source>
        <translation>Nom d’&amp;utilisateur d’un compte manuel</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>Nouveau &amp;mot de passe</translation>
    </message>
    <message>
        <source>The password &amp;again</source>
        <translation>Le mot de passe, à no&amp;uveau</translation>
    </message>
    <message>
        <source>Instances at a time on one server</source>
        <translation>Instances à la fois sur un serveur</translation>
    </message>
    <message>
        <source>More at a time is faster and loads the server more</source>
        <translation>Davantage à la fois va plus vite et charge davantage le serveur</translation>
    </message>
    <message>
        <source>&amp;Stop on the first error; else go on with the others</source>
        <translation>&amp;S’arrêter à la première erreur&#xa0;; sinon continuer avec les autres</translation>
    </message>
    <message>
        <source>At a &amp;time on one server</source>
        <translation>À la &amp;fois sur un serveur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>quai::ui::CommandPane</name>
    <message>
        <source>No command is chosen</source>
        <translation>Aucune commande n’est choisie</translation>
    </message>
    <message>
        <source>Choose one to see its output, the files that it changed and its facts.</source>
        <translation>Choisissez-en une pour voir sa sortie, les fichiers modifiés et ses données.</translation>
    </message>
    <message>
        <source>No comment</source>
        <translation>Aucun commentaire</translation>
    </message>
    <message>
        <source>Comment of the command</source>
        <translation>Commentaire de la commande</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Commentaire&#xa0;:</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>comment</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Saves the comment; the former text is kept beside it</source>
        <translation>Enregistre le commentaire&#xa0;; l’ancien texte est conservé à côté</translation>
    </message>
    <message>
        <source>Save the comment</source>
        <translation>Enregistrer le commentaire</translation>
    </message>
    <message>
        <source>Facts of the command</source>
        <translation>Données de la commande</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>S&amp;ortie</translation>
    </message>
    <message>
        <source>Changed &amp;files</source>
        <translation>&amp;Fichiers modifiés</translation>
    </message>
    <message>
        <source>F&amp;acts</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Lecture de l’historique</translation>
    </message>
    <message>
        <source>This command changed no file.</source>
        <translation>Cette commande n’a modifié aucun fichier.</translation>
    </message>
    <message>
        <source>Changed &amp;files (%1)</source>
        <translation>&amp;Fichiers modifiés (%1)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>Utilisateur SSH</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Code de retour</translation>
    </message>
    <message>
        <source>Comment edited</source>
        <translation>Commentaire modifié</translation>
    </message>
    <message>
        <source>%1, %2; before: “%3”</source>
        <comment>operator, time, text</comment>
        <translation>%1, %2&#xa0;; avant&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
</context>
<context>
    <name>quai::ui::CommandRun</name>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::CommandsDelegate</name>
    <message>
        <source>Edit the row of the register (F2)</source>
        <translation>Modifier la ligne du registre (F2)</translation>
    </message>
    <message>
        <source>Disable; a disabled instance can then be destroyed (Del)</source>
        <translation>Désactiver&#xa0;; une instance désactivée peut ensuite être détruite (Suppr)</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Destroy database, data folder and row (Del)</source>
        <translation>Détruire base, dossier de données et ligne (Suppr)</translation>
    </message>
    <message>
        <source>Take a snapshot as a template</source>
        <translation>Prendre un instantané comme modèle</translation>
    </message>
    <message>
        <source>More commands (menu key)</source>
        <translation>Autres commandes (touche Menu)</translation>
    </message>
</context>
<context>
    <name>quai::ui::ComparisonPane</name>
    <message>
        <source>Components that differ</source>
        <translation>Composants qui diffèrent</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>Fichiers qui diffèrent</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>The two could not be compared</source>
        <translation>Les deux n’ont pas pu être comparées</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Aucune différence</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <comment>files</comment>
        <translation>%1 ajoutés, %2 modifiés, %3 supprimés</translation>
    </message>
    <message>
        <source>Choose a file to see what changed in it.</source>
        <translation>Choisissez un fichier pour voir ce qui y a changé.</translation>
    </message>
    <message>
        <source>Reading both versions…</source>
        <translation>Lecture des deux versions…</translation>
    </message>
    <message>
        <source>This is no text file, or only its rights changed.</source>
        <translation>Ce n’est pas un fichier texte, ou seuls ses droits ont changé.</translation>
    </message>
</context>
<context>
    <name>quai::ui::ComponentChangesProxy</name>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
</context>
<context>
    <name>quai::ui::ComponentPathEdit</name>
    <message>
        <source>whole code</source>
        <translation>tout le code</translation>
    </message>
    <message>
        <source>A folder or file below the code base, such as mod or mod/forum; empty: the whole code</source>
        <translation>Un dossier ou un fichier de la base de code, comme mod ou mod/forum&#xa0;; vide&#xa0;: tout le code</translation>
    </message>
</context>
<context>
    <name>quai::ui::ConnectionGuide</name>
    <message>
        <source>Unknown server</source>
        <translation>Serveur inconnu</translation>
    </message>
    <message>
        <source>This is the first connection to %1, port %2.</source>
        <translation>C’est la première connexion à %1, port %2.</translation>
    </message>
    <message>
        <source>Key of the server (%1):
%2

Compare it with the fingerprint that the server&apos;s administrator gives you. Accept it only if they are the same: it is then kept in known_hosts.</source>
        <translation>Clé du serveur (%1)&#xa0;:
%2

Comparez-la avec l’empreinte que donne l’administrateur du serveur. Ne l’acceptez que si elles sont identiques&#xa0;: elle est alors gardée dans known_hosts.</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>Accepter cette clé</translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>Mot de passe de %1 sur %2</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Passphrase of the key %1</source>
        <translation>Phrase secrète de la clé %1</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Log in to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message>
        <source>Remember in the password store of this desktop</source>
        <translation>Retenir dans le trousseau de ce bureau</translation>
    </message>
    <message>
        <source>%1 trusts an authority for this server (@cert-authority). Quai cannot check certificates of servers: the key itself has to be accepted once.</source>
        <translation>%1 fait confiance à une autorité pour ce serveur (@cert-authority). Quai ne sait pas vérifier les certificats de serveurs&#xa0;: la clé elle-même doit être acceptée une fois.</translation>
    </message>
</context>
<context>
    <name>quai::ui::CopiesPane</name>
    <message>
        <source>Copies of the code</source>
        <translation>Copies du code</translation>
    </message>
    <message>
        <source>The server has no means to exchange two folders.</source>
        <translation>Le serveur n’a aucun moyen d’échanger deux dossiers.</translation>
    </message>
    <message>
        <source>Switch by two renames: requests may fail for a moment.</source>
        <translation>Bascule par deux renommages&#xa0;: des requêtes peuvent échouer un instant.</translation>
    </message>
    <message>
        <source>Switch at once, without a gap (%1).</source>
        <translation>Bascule d’un coup, sans coupure (%1).</translation>
    </message>
    <message>
        <source>Free space: %1.</source>
        <translation>Place libre&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What the server holds is not known</source>
        <translation>Ce que contient le serveur n’est pas connu</translation>
    </message>
    <message>
        <source>Read the state of the site (F5).</source>
        <translation>Lisez l’état du site (F5).</translation>
    </message>
    <message>
        <source>Compare with the release…</source>
        <translation>Comparer à la version publiée…</translation>
    </message>
    <message>
        <source>Which files are served otherwise than the release delivered last has them; nothing is changed</source>
        <translation>Quels fichiers sont servis autrement que dans la version publiée livrée en dernier&#xa0;; rien n’est modifié</translation>
    </message>
</context>
<context>
    <name>quai::ui::CopiesProxy</name>
    <message>
        <source>%1 (link to %2)</source>
        <translation>%1 (lien vers %2)</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>of the code</comment>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>quai::ui::CreationRun</name>
    <message>
        <source>Check new platforms</source>
        <translation>Vérifier les nouvelles plates-formes</translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln platform(s)</source>
        <translation>
            <numerusform>Créer %Ln plate-forme</numerusform>
            <numerusform>Créer %Ln plates-formes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln platform(s)</source>
        <translation>
            <numerusform>Annuler %Ln plate-forme</numerusform>
            <numerusform>Annuler %Ln plates-formes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::CreationsProxy</name>
    <message>
        <source>%1: %2</source>
        <comment>how far a platform is, which step</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a platform without a template</comment>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of a file</comment>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronDialog</name>
    <message>
        <source>&amp;Ask all instances</source>
        <translation>&amp;Interroger toutes les instances</translation>
    </message>
    <message>
        <source>Virtual cron — %1</source>
        <comment>%1: a site</comment>
        <translation>Cron virtuel — %1</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>a tab: look after the crons</comment>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Run it by the clock</source>
        <comment>a tab: crontab or timer</comment>
        <translation>Exécution périodique</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Enregistrement du fichier</translation>
    </message>
    <message>
        <source>Enabled instances by how it stands with their crons, the worst first</source>
        <translation>Instances actives selon l’état de leur cron, les pires d’abord</translation>
    </message>
    <message>
        <source>Those in which no task ever ran, that starve, or whose cron only counts</source>
        <translation>Celles où aucune tâche n’a jamais tourné, qui sont délaissées, ou dont le cron ne fait que compter</translation>
    </message>
    <message>
        <source>On this version of Moodle the plugin&apos;s cron (cli/vcron.php) runs no task: it only counts its tries. Moodle&apos;s own cron in each instance does the work: now, below; by the clock, with the files of the other tab.</source>
        <translation>Avec cette version de Moodle, le cron du plugin (cli/vcron.php) n’exécute aucune tâche&#xa0;: il ne fait que compter ses passages. Le cron de Moodle lui-même, dans chaque instance, fait le travail&#xa0;: tout de suite, ci-dessous&#xa0;; à intervalle régulier, avec les fichiers de l’autre onglet.</translation>
    </message>
    <message>
        <source>The plugin&apos;s cron (cli/vcron.php) goes round the enabled instances in the order of the register, 16 each time that the server&apos;s crontab starts it. An instance in which nothing ran for a day starves.</source>
        <translation>Le cron du plugin (cli/vcron.php) parcourt les instances actives à tour de rôle, dans l’ordre du registre, 16 à chaque lancement par la crontab du serveur. Une instance où rien n’a tourné depuis un jour est délaissée.</translation>
    </message>
    <message>
        <source>No instance is enabled.</source>
        <translation>Aucune instance n’est active.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run the cron of the %Ln in need</source>
        <translation>
            <numerusform>&amp;Lancer le cron de %Ln instance en retard</numerusform>
            <numerusform>&amp;Lancer le cron des %Ln en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run the cron of a&amp;ll %Ln</source>
        <translation>
            <numerusform>Lancer le cron de l’&amp;unique instance (%Ln)</numerusform>
            <numerusform>Lancer le cron des %Ln, &amp;toutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it stands with the crons, a number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronFilesView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>crontab line</source>
        <translation>ligne de crontab</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Instances at a &amp;time</source>
        <translation>&amp;Instances à la fois</translation>
    </message>
    <message>
        <source>&amp;Minutes between two rounds</source>
        <translation>&amp;Minutes entre deux tours</translation>
    </message>
    <message>
        <source>For the crontab of %1 (crontab -u %1 -e): this line, or the systemd timer, not both.</source>
        <translation>Pour la crontab de %1 (crontab -u %1 -e)&#xa0;: cette ligne, ou la minuterie systemd, pas les deux.</translation>
    </message>
    <message>
        <source>Goes to /etc/systemd/system/quai-moodle-cron.service.</source>
        <translation>À placer dans /etc/systemd/system/quai-moodle-cron.service.</translation>
    </message>
    <message>
        <source>Goes to /etc/systemd/system/quai-moodle-cron.timer; then: systemctl enable --now quai-moodle-cron.timer</source>
        <translation>À placer dans /etc/systemd/system/quai-moodle-cron.timer&#xa0;; ensuite&#xa0;: systemctl enable --now quai-moodle-cron.timer</translation>
    </message>
    <message>
        <source>The work itself: goes to /usr/local/bin/quai-moodle-cron, executable (chmod 755). It asks the register each time, so that new instances join by themselves.</source>
        <translation>Le travail lui-même&#xa0;: à placer dans /usr/local/bin/quai-moodle-cron, exécutable (chmod 755). Il relit le registre à chaque fois&#xa0;: les nouvelles instances s’y joignent d’elles-mêmes.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronStrip</name>
    <message numerus="yes">
        <source>%Ln active instance(s): %1</source>
        <comment>%1: in the last hour</comment>
        <translation>
            <numerusform>%Ln instance active&#xa0;: %1</numerusform>
            <numerusform>%Ln instances actives&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>When the cron of the active instances ran</source>
        <translation>Quand le cron des instances actives s’est exécuté</translation>
    </message>
    <message>
        <source>%1: %2 (chosen)</source>
        <translation>%1&#xa0;: %2 (choisi)</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronWatchProxy</name>
    <message>
        <source>Cron</source>
        <comment>column of a table</comment>
        <translation>Cron</translation>
    </message>
    <message>
        <source>The plugin&apos;s last try</source>
        <translation>Dernier passage du plugin</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>between two tries</comment>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Passages</translation>
    </message>
</context>
<context>
    <name>quai::ui::DashboardPage</name>
    <message>
        <source>Reading the state</source>
        <translation>Lecture de l’état</translation>
    </message>
    <message>
        <source>Reading the state of the site…</source>
        <translation>Lecture de l’état du site…</translation>
    </message>
    <message>
        <source>The state is always read from the server, never remembered.</source>
        <translation>L’état est toujours lu sur le serveur, jamais mémorisé.</translation>
    </message>
    <message>
        <source>The state of the site is not known.</source>
        <translation>L’état du site n’est pas connu.</translation>
    </message>
    <message>
        <source>Read it to see its copies, its mode and its last deliveries.</source>
        <translation>Lisez-le pour voir ses copies, son mode et ses dernières livraisons.</translation>
    </message>
    <message>
        <source>Go to the delivery</source>
        <translation>Aller à la livraison</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copies of the code on the server</source>
        <translation>Copies du code sur le serveur</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>Dernières étapes</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveriesChart</name>
    <message numerus="yes">
        <source>Deliveries by week: %Ln in all</source>
        <translation>
            <numerusform>Livraisons par semaine&#xa0;: %Ln en tout</numerusform>
            <numerusform>Livraisons par semaine&#xa0;: %Ln en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Semaine du %1</translation>
    </message>
    <message>
        <source>no delivery</source>
        <translation>aucune livraison</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without trouble</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%Ln sans incident</numerusform>
            <numerusform>%Ln sans incident</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with failures</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%Ln avec des échecs</numerusform>
            <numerusform>%Ln avec des échecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%Ln annulée</numerusform>
            <numerusform>%Ln annulées</numerusform>
        </translation>
    </message>
    <message>
        <source>without trouble</source>
        <translation>sans incident</translation>
    </message>
    <message>
        <source>with failures</source>
        <translation>avec des échecs</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annulées</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryController</name>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryPage</name>
    <message>
        <source>Delivery of %1</source>
        <translation>Livraison de %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>Sor&amp;tie</translation>
    </message>
    <message>
        <source>Changed fi&amp;les</source>
        <translation>Fichiers modif&amp;iés</translation>
    </message>
    <message>
        <source>Co&amp;pies</source>
        <translation>&amp;Copies</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Histori&amp;que</translation>
    </message>
    <message>
        <source>Run everything</source>
        <translation>Lancer tout</translation>
    </message>
    <message>
        <source>%1 works on this site.</source>
        <translation>%1 travaille sur ce site.</translation>
    </message>
    <message>
        <source>Reading the state</source>
        <translation>Lecture de l’état</translation>
    </message>
    <message>
        <source>Reading the state… %1</source>
        <translation>Lecture de l’état… %1</translation>
    </message>
    <message>
        <source>Making the preview… %1</source>
        <translation>Préparation de l’aperçu… %1</translation>
    </message>
    <message>
        <source>Stopping at the next safe point: %1</source>
        <translation>Arrêt au prochain point sûr&#xa0;: %1</translation>
    </message>
    <message>
        <source>Running: %1, %2</source>
        <translation>En cours&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Taking the lock over…</source>
        <translation>Reprise du verrou…</translation>
    </message>
    <message>
        <source>Updated at %1</source>
        <translation>Mis à jour à %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) are done.</source>
        <translation>
            <numerusform>L’étape est terminée.</numerusform>
            <numerusform>Les %Ln étapes sont terminées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 steps. The site is in: %3.</source>
        <translation>Arrêté après %1 étape(s) sur %2. Le site est en&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Preview of step 3</source>
        <translation>Aperçu de l’étape 3</translation>
    </message>
    <message>
        <source>Changed fi&amp;les (%1)</source>
        <translation>Fichiers modif&amp;iés (%1)</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>A&amp;perçu</translation>
    </message>
    <message>
        <source>Running %1 of %2: %3, %4</source>
        <translation>En cours, %1 sur %2&#xa0;: %3, %4</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryQuestions</name>
    <message>
        <source>Run everything</source>
        <translation>Lancer tout</translation>
    </message>
    <message numerus="yes">
        <source>Run %Ln step(s) on “%1”, down to “%2”?</source>
        <translation>
            <numerusform>Lancer %Ln étape sur «&#xa0;%1&#xa0;», jusqu’à «&#xa0;%2&#xa0;»&#xa0;?</numerusform>
            <numerusform>Lancer %Ln étapes sur «&#xa0;%1&#xa0;», jusqu’à «&#xa0;%2&#xa0;»&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the modified code of “%1” into service?</source>
        <translation>Mettre en service le code modifié de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Moodle&apos;s database will be upgraded. This cannot be undone: the old code may then refuse to run with it. Make sure that there is a backup of the database.</source>
        <translation>La base de données de Moodle sera mise à jour. C’est irréversible&#xa0;: l’ancien code peut ensuite refuser de tourner avec elle. Assurez-vous qu’il existe une sauvegarde de la base.</translation>
    </message>
    <message>
        <source>No upgrade of the database is expected. The backup version can be put back at any time.</source>
        <translation>Aucune mise à jour de la base n’est attendue. La version de sauvegarde peut être remise à tout moment.</translation>
    </message>
    <message>
        <source>“Cancel” stops at the next safe point.</source>
        <translation>«&#xa0;Annuler&#xa0;» arrête au prochain point sûr.</translation>
    </message>
    <message>
        <source>Put the secured version of “%1” back into service now?</source>
        <translation>Remettre maintenant en service la version sécurisée de «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>In service now: %1</source>
        <translation>En service&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put back: %1, from “%2”, certified at %3</source>
        <translation>Remise en service&#xa0;: %1, depuis «&#xa0;%2&#xa0;», certifiée à %3</translation>
    </message>
    <message>
        <source>If Moodle&apos;s database was upgraded in between, the older code may refuse to run with it: the database is not put back.</source>
        <translation>Si la base de Moodle a été mise à jour entre-temps, l’ancien code peut refuser de tourner avec elle&#xa0;: la base n’est pas remise en arrière.</translation>
    </message>
    <message>
        <source>The step that is running is cancelled first.</source>
        <translation>L’étape en cours est d’abord annulée.</translation>
    </message>
    <message>
        <source>Reason for taking the lock over</source>
        <translation>Motif de la reprise du verrou</translation>
    </message>
    <message>
        <source>%1 works on “%2” (%3). Take over?</source>
        <translation>%1 travaille sur «&#xa0;%2&#xa0;» (%3). Prendre la main&#xa0;?</translation>
    </message>
    <message>
        <source>There has been no sign of life for %1. The reason is written into the site&apos;s journal.</source>
        <translation>Aucun signe de vie depuis %1. Le motif est écrit dans le journal du site.</translation>
    </message>
    <message>
        <source>The last sign of life came %1 ago: the step is probably still running. Two people who change one site at the same time can break it. Talk to each other first.
The reason is written into the site&apos;s journal.</source>
        <translation>Le dernier signe de vie date de %1&#xa0;: l’étape tourne sans doute encore. Deux personnes qui modifient un site en même temps peuvent le casser. Parlez-vous d’abord.
Le motif est écrit dans le journal du site.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Prendre la main</translation>
    </message>
    <message>
        <source>Nothing is deleted: the present code is set aside (Delivery mode).</source>
        <translation>Rien n’est supprimé&#xa0;: le code présent est mis de côté (Mode Livraison).</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryText</name>
    <message>
        <source>Reading the state</source>
        <translation>Lecture de l’état</translation>
    </message>
    <message>
        <source>Taking the lock</source>
        <translation>Prise du verrou</translation>
    </message>
    <message>
        <source>Checking free space</source>
        <translation>Vérification de la place libre</translation>
    </message>
    <message>
        <source>Comparing files</source>
        <translation>Comparaison des fichiers</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>Parcours des fichiers</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Copie des fichiers</translation>
    </message>
    <message>
        <source>Removing files</source>
        <translation>Suppression des fichiers</translation>
    </message>
    <message>
        <source>Certifying the copy</source>
        <translation>Certification de la copie</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>Bascule</translation>
    </message>
    <message>
        <source>Fetching the new code</source>
        <translation>Récupération du nouveau code</translation>
    </message>
    <message>
        <source>Writing the new code</source>
        <translation>Écriture du nouveau code</translation>
    </message>
    <message>
        <source>Listing what changed</source>
        <translation>Liste des changements</translation>
    </message>
    <message>
        <source>Carrying the environment files over</source>
        <translation>Report des fichiers d’environnement</translation>
    </message>
    <message>
        <source>Environment file from its template</source>
        <translation>Fichier d’environnement d’après son modèle</translation>
    </message>
    <message>
        <source>Checking PHP syntax</source>
        <translation>Contrôle de la syntaxe PHP</translation>
    </message>
    <message>
        <source>Checking before the switch</source>
        <translation>Contrôles avant la bascule</translation>
    </message>
    <message>
        <source>Upgrading Moodle&apos;s database</source>
        <translation>Mise à jour de la base de Moodle</translation>
    </message>
    <message>
        <source>Purging Moodle&apos;s caches</source>
        <translation>Purge des caches de Moodle</translation>
    </message>
    <message>
        <source>Refreshing PHP&apos;s caches</source>
        <translation>Rafraîchissement des caches de PHP</translation>
    </message>
    <message>
        <source>Asking the site whether it is well</source>
        <translation>Contrôle de la santé du site</translation>
    </message>
    <message>
        <source>The folder of the version control tool can be read through the web.</source>
        <translation>Le dossier de l’outil de versionnement est lisible par le web.</translation>
    </message>
    <message>
        <source>config.php names the served link itself as $CFG-&gt;dirroot: a switch would break the site.</source>
        <translation>config.php donne à $CFG-&gt;dirroot le lien servi lui-même&#xa0;: une bascule casserait le site.</translation>
    </message>
    <message>
        <source>The web server can write to the code.</source>
        <translation>Le serveur web peut écrire dans le code.</translation>
    </message>
    <message>
        <source>Moodle&apos;s upgrade is pending and was not run.</source>
        <translation>La mise à jour de Moodle est en attente et n’a pas été lancée.</translation>
    </message>
    <message>
        <source>The site was left in maintenance mode.</source>
        <translation>Le site est resté en mode maintenance.</translation>
    </message>
    <message>
        <source>Moodle&apos;s own checks could not be run.</source>
        <translation>Les contrôles de Moodle n’ont pas pu être lancés.</translation>
    </message>
    <message>
        <source>Environment files were carried over.</source>
        <translation>Les fichiers d’environnement ont été reportés.</translation>
    </message>
    <message>
        <source>The working copy&apos;s own data was missing and was made again.</source>
        <translation>Les données propres de la copie de travail manquaient et ont été refaites.</translation>
    </message>
    <message>
        <source>The tool reported other files than those that really changed; the list shows the real ones.</source>
        <translation>L’outil a annoncé d’autres fichiers que ceux qui ont vraiment changé&#xa0;; la liste montre les vrais.</translation>
    </message>
    <message>
        <source>Plugins that the database knows are missing from the new code.</source>
        <translation>Des plugins connus de la base manquent dans le nouveau code.</translation>
    </message>
    <message>
        <source>The versions in the database could not be read.</source>
        <translation>Les versions dans la base n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>PHP syntax was not checked: the server has no PHP program.</source>
        <translation>La syntaxe PHP n’a pas été contrôlée&#xa0;: le serveur n’a pas de programme PHP.</translation>
    </message>
    <message>
        <source>The server cannot exchange two folders at once: requests may fail for a moment.</source>
        <translation>Le serveur ne peut pas échanger deux dossiers d’un coup&#xa0;: des requêtes peuvent échouer un instant.</translation>
    </message>
    <message>
        <source>The state of the site is not known. Read it first (F5).</source>
        <translation>L’état du site n’est pas connu. Lisez-le d’abord (F5).</translation>
    </message>
    <message>
        <source>The secured version is in service already.</source>
        <translation>La version sécurisée est déjà en service.</translation>
    </message>
    <message>
        <source>There is no complete backup or security version to return to.</source>
        <translation>Il n’y a aucune version de sauvegarde ou de sécurité complète à laquelle revenir.</translation>
    </message>
    <message>
        <source>The folders on the server match no known state.</source>
        <translation>Les dossiers du serveur ne correspondent à aucun état connu.</translation>
    </message>
    <message>
        <source>Not during a delivery: the backup version is in service.</source>
        <translation>Pas pendant une livraison&#xa0;: la version de sauvegarde est en service.</translation>
    </message>
    <message>
        <source>The delivery is active already.</source>
        <translation>La livraison est déjà active.</translation>
    </message>
    <message>
        <source>There is no complete backup version yet: run step 1 first.</source>
        <translation>Il n’y a pas encore de version de sauvegarde complète&#xa0;: lancez d’abord l’étape 1.</translation>
    </message>
    <message>
        <source>Only during a delivery: activate it first (step 2).</source>
        <translation>Seulement pendant une livraison&#xa0;: activez-la d’abord (étape 2).</translation>
    </message>
    <message>
        <source>Securing</source>
        <translation>Sécurisation</translation>
    </message>
    <message>
        <source>Activation of the delivery</source>
        <translation>Activation de la livraison</translation>
    </message>
    <message>
        <source>Modification of the source files</source>
        <translation>Modification des fichiers source</translation>
    </message>
    <message>
        <source>Return to production</source>
        <translation>Rétablissement</translation>
    </message>
    <message>
        <source>Emergency return</source>
        <translation>Retour d’urgence</translation>
    </message>
    <message>
        <source>Lock taken over</source>
        <translation>Verrou repris</translation>
    </message>
    <message>
        <source>Session opened</source>
        <translation>Ouverture de session</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Clôture de session</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Set production aside</source>
        <translation>Remiser la production</translation>
    </message>
    <message>
        <source>Update the code</source>
        <translation>Mettre à jour le code</translation>
    </message>
    <message>
        <source>Restore production</source>
        <translation>Rétablir la production</translation>
    </message>
    <message>
        <source>Restore the secured version</source>
        <translation>Rétablir la version sécurisée</translation>
    </message>
    <message>
        <source>Makes the safe copy that serves during the delivery.</source>
        <translation>Fait la copie sûre qui assure le service pendant la livraison.</translation>
    </message>
    <message>
        <source>The backup version serves; production is set aside.</source>
        <translation>La version de sauvegarde assure le service&#xa0;; la production est remisée.</translation>
    </message>
    <message>
        <source>Brings the new code in; visitors do not see it yet.</source>
        <translation>Apporte le nouveau code&#xa0;; les visiteurs ne le voient pas encore.</translation>
    </message>
    <message>
        <source>The modified code goes into service.</source>
        <translation>Le code modifié passe en service.</translation>
    </message>
    <message>
        <source>Puts the last secured version back in service, from any state.</source>
        <translation>Remet en service la dernière version sécurisée, depuis tout état.</translation>
    </message>
    <message>
        <source>Production mode</source>
        <translation>Mode Production</translation>
    </message>
    <message>
        <source>Delivery mode</source>
        <translation>Mode Livraison</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>État inconnu</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Backup version</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Security version</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Being modified</source>
        <translation>En modification</translation>
    </message>
    <message>
        <source>Absent</source>
        <comment>copy of the code</comment>
        <translation>Absente</translation>
    </message>
    <message>
        <source>Not certified</source>
        <comment>copy of the code</comment>
        <translation>Non certifiée</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>copy of the code</comment>
        <translation>Incomplète</translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>copy of the code</comment>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>file</comment>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Modified</source>
        <comment>file</comment>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>file</comment>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Inachevée</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>step</comment>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no duration</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no time</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no version</comment>
        <translation>–</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) written</source>
        <translation>
            <numerusform>%Ln fichier écrit</numerusform>
            <numerusform>%Ln fichiers écrits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln supprimé</numerusform>
            <numerusform>%Ln supprimés</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing had to change</source>
        <translation>rien à changer</translation>
    </message>
    <message>
        <source>version %1 → %2</source>
        <translation>version %1 → %2</translation>
    </message>
    <message>
        <source>switched in %1 ms</source>
        <translation>bascule en %1 ms</translation>
    </message>
    <message>
        <source>database upgraded</source>
        <translation>base mise à jour</translation>
    </message>
    <message>
        <source>the site answers (%1, %2)</source>
        <translation>le site répond (%1, %2)</translation>
    </message>
    <message>
        <source>the secured version was put back</source>
        <translation>la version sécurisée a été remise</translation>
    </message>
    <message>
        <source>Setting the other code aside</source>
        <translation>Mise de côté de l’autre code</translation>
    </message>
    <message>
        <source>Reloading the web server</source>
        <translation>Rechargement du serveur web</translation>
    </message>
    <message>
        <source>Moodle&apos;s caches could not be purged.</source>
        <translation>Les caches de Moodle n’ont pas pu être purgés.</translation>
    </message>
    <message>
        <source>A switch was left half done; the next step on this site finishes it first.</source>
        <translation>Une bascule est restée à moitié faite&#xa0;; la prochaine étape sur ce site la termine d’abord.</translation>
    </message>
    <message>
        <source>There is a working folder of another version control tool than the one declared for this site.</source>
        <translation>Il y a un dossier de travail d’un autre outil de versionnement que celui déclaré pour ce site.</translation>
    </message>
    <message>
        <source>An interrupted update was finished first.</source>
        <translation>Une mise à jour interrompue a d’abord été terminée.</translation>
    </message>
    <message>
        <source>The lock could not be removed; it will be free after a while.</source>
        <translation>Le verrou n’a pas pu être retiré&#xa0;; il sera libre après un moment.</translation>
    </message>
    <message>
        <source>The secured version could not be put back.</source>
        <translation>La version sécurisée n’a pas pu être remise.</translation>
    </message>
    <message>
        <source>Lock removed</source>
        <translation>Verrou retiré</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, text</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>revision %1 → %2</source>
        <translation>révision %1 → %2</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>step</comment>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Délai dépassé</translation>
    </message>
    <message>
        <source>Line cut</source>
        <translation>Liaison coupée</translation>
    </message>
    <message>
        <source>Command failed</source>
        <translation>Commande en échec</translation>
    </message>
    <message>
        <source>Ended from outside</source>
        <translation>Arrêtée de l’extérieur</translation>
    </message>
    <message>
        <source>Tool missing</source>
        <translation>Outil manquant</translation>
    </message>
    <message>
        <source>Wrong state</source>
        <translation>Mauvais état</translation>
    </message>
    <message>
        <source>Lock held</source>
        <translation>Verrou pris</translation>
    </message>
    <message>
        <source>Lock lost</source>
        <translation>Verrou perdu</translation>
    </message>
    <message>
        <source>No complete copy</source>
        <translation>Pas de copie complète</translation>
    </message>
    <message>
        <source>Copy differs from its certificate</source>
        <translation>Copie différente de son certificat</translation>
    </message>
    <message>
        <source>Path missing</source>
        <translation>Chemin absent</translation>
    </message>
    <message>
        <source>Not enough space</source>
        <translation>Place insuffisante</translation>
    </message>
    <message>
        <source>Not writable</source>
        <translation>Écriture impossible</translation>
    </message>
    <message>
        <source>Repository unreachable</source>
        <translation>Dépôt injoignable</translation>
    </message>
    <message>
        <source>Changed on the server</source>
        <translation>Modifié sur le serveur</translation>
    </message>
    <message>
        <source>PHP syntax error</source>
        <translation>Erreur de syntaxe PHP</translation>
    </message>
    <message>
        <source>Downgrade refused</source>
        <translation>Retour en arrière refusé</translation>
    </message>
    <message>
        <source>Upgrade failed</source>
        <translation>Mise à jour en échec</translation>
    </message>
    <message>
        <source>Site not well</source>
        <translation>Site en mauvaise santé</translation>
    </message>
    <message>
        <source>No means to switch</source>
        <translation>Aucun moyen de bascule</translation>
    </message>
    <message>
        <source>Nothing to put back</source>
        <translation>Rien à remettre</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>Échec (%1)</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>moins de 1 s</translation>
    </message>
    <message>
        <source>Receiving the release</source>
        <translation>Réception de la version publiée</translation>
    </message>
    <message>
        <source>Packing the release</source>
        <translation>Mise en paquet de la version publiée</translation>
    </message>
    <message>
        <source>Taking stock of the present code</source>
        <translation>Inventaire du code présent</translation>
    </message>
    <message>
        <source>What stood here before the first release was kept, so that it can be compared and restored.</source>
        <translation>Ce qui se trouvait ici avant la première version publiée a été conservé, pour être comparé ou rétabli.</translation>
    </message>
    <message>
        <source>This step could not be written into the history of this computer.</source>
        <translation>Cette étape n’a pas pu être inscrite dans l’historique de cet ordinateur.</translation>
    </message>
    <message>
        <source>The secured version was in service already.</source>
        <translation>La version sécurisée était déjà en service.</translation>
    </message>
    <message>
        <source>PHP&apos;s caches could not be refreshed through the site: old pages may be seen for some seconds.</source>
        <translation>Les caches de PHP n’ont pas pu être rafraîchis à travers le site&#xa0;: d’anciennes pages peuvent apparaître pendant quelques secondes.</translation>
    </message>
    <message>
        <source>Only a part was copied: the copy stays without a certificate until all of it is secured.</source>
        <translation>Une partie seulement a été copiée&#xa0;: la copie reste sans certificat tant que le tout n’est pas sécurisé.</translation>
    </message>
    <message>
        <source>The server itself does not trust the site&apos;s certificate.</source>
        <translation>Le serveur lui-même ne se fie pas au certificat du site.</translation>
    </message>
    <message>
        <source>Comparing checksums</source>
        <translation>Comparaison des sommes de contrôle</translation>
    </message>
    <message>
        <source>No open session</source>
        <translation>Pas de session ouverte</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>quai::ui::DestroyFlow</name>
    <message numerus="yes">
        <source>Database %1 on %2: %Ln table(s), %3</source>
        <translation>
            <numerusform>Base %1 sur %2&#xa0;: %Ln table, %3</numerusform>
            <numerusform>Base %1 sur %2&#xa0;: %Ln tables, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder %1: %2</source>
        <translation>Dossier %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Folder %1: %2, %3 files</source>
        <translation>Dossier %1&#xa0;: %2, %3 fichiers</translation>
    </message>
    <message>
        <source>The row &quot;%1&quot; of the register, and its MNET host</source>
        <translation>La ligne «&#xa0;%1&#xa0;» du registre, et son hôte MNET</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) of the database are not its own: %1</source>
        <translation>
            <numerusform>%Ln table de la base n’est pas à elle&#xa0;: %1</numerusform>
            <numerusform>%Ln tables de la base ne sont pas à elle&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not destroyed</source>
        <translation>Non détruites</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) cannot be destroyed.</source>
        <translation>
            <numerusform>%Ln instance ne peut pas être détruite.</numerusform>
            <numerusform>%Ln instances ne peuvent pas être détruites.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. What stands against it is said below.</source>
        <translation>Rien n’a été modifié. Ce qui s’y oppose est dit ci-dessous.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>Take a snapshot before %Ln instance(s) are destroyed?</source>
        <translation>
            <numerusform>Prendre un instantané avant de détruire %Ln instance&#xa0;?</numerusform>
            <numerusform>Prendre un instantané avant de détruire %Ln instances&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>With a snapshot the instance can be made again. Without one its content is lost.</source>
        <translation>Avec un instantané, l’instance peut être refaite. Sans lui, son contenu est perdu.</translation>
    </message>
    <message>
        <source>Snapshot first</source>
        <translation>Instantané d’abord</translation>
    </message>
    <message>
        <source>Takes a snapshot as a template, then asks again before anything is destroyed</source>
        <translation>Prend un instantané comme modèle, puis demande encore avant toute destruction</translation>
    </message>
    <message>
        <source>No snapshot</source>
        <translation>Sans instantané</translation>
    </message>
    <message>
        <source>Asks again before anything is destroyed</source>
        <translation>Demande encore avant toute destruction</translation>
    </message>
    <message>
        <source>%1 will be destroyed for good.</source>
        <translation>%1 sera détruite définitivement.</translation>
    </message>
    <message>
        <source>This was read from the register just now, and will be removed:</source>
        <translation>Ceci vient d’être lu dans le registre, et sera supprimé&#xa0;:</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Détruire</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) are to be destroyed. At most %1 are destroyed at a time, so that what will be dropped can be read.</source>
        <translation>
            <numerusform>%Ln instance est à détruire. Au plus %1 sont détruites à la fois, pour que l’on puisse lire ce qui disparaîtra.</numerusform>
            <numerusform>%Ln instances sont à détruire. Au plus %1 sont détruites à la fois, pour que l’on puisse lire ce qui disparaîtra.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 in the order of the table are taken now; %Ln other(s) stay as they are, and chosen.</source>
        <translation>
            <numerusform>Les %1 premières dans l’ordre du tableau sont prises maintenant&#xa0;; %Ln autre reste telle quelle, et choisie.</numerusform>
            <numerusform>Les %1 premières dans l’ordre du tableau sont prises maintenant&#xa0;; %Ln autres restent telles quelles, et choisies.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuer avec %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) will be destroyed for good: %1</source>
        <translation>
            <numerusform>%Ln instance sera détruite définitivement&#xa0;: %1</numerusform>
            <numerusform>%Ln instances seront détruites définitivement&#xa0;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::DiffPane</name>
    <message>
        <source>The content of a file with this name cannot be asked for.</source>
        <translation>Le contenu d’un fichier de ce nom ne peut pas être demandé.</translation>
    </message>
    <message>
        <source>Reading both versions from the server…</source>
        <translation>Lecture des deux versions sur le serveur…</translation>
    </message>
    <message>
        <source>This is no text file: %1 before, %2 after.</source>
        <translation>Ce n’est pas un fichier texte&#xa0;: %1 avant, %2 après.</translation>
    </message>
    <message>
        <source>This file is the same on both sides. It is made from a template and may hold secrets: its content is not shown.</source>
        <translation>Ce fichier est identique des deux côtés. Il est produit à partir d’un modèle et peut contenir des secrets&#xa0;: son contenu n’est pas montré.</translation>
    </message>
    <message>
        <source>This file differs. It is made from a template and may hold secrets: its content is not shown.</source>
        <translation>Ce fichier diffère. Il est produit à partir d’un modèle et peut contenir des secrets&#xa0;: son contenu n’est pas montré.</translation>
    </message>
    <message>
        <source>The backup version and the modified version of this file are the same. What was changed by hand before the backup was made stands in both.</source>
        <translation>La version de sauvegarde et la version modifiée de ce fichier sont identiques. Ce qui a été modifié à la main avant la sauvegarde figure dans les deux.</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines added, removed</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>Too different to be compared line by line</source>
        <translation>Trop différents pour être comparés ligne à ligne</translation>
    </message>
    <message>
        <source>This file is as the last update left it.</source>
        <translation>Ce fichier est tel que la dernière mise à jour l’a laissé.</translation>
    </message>
    <message>
        <source>compared with the last update</source>
        <translation>par rapport à la dernière mise à jour</translation>
    </message>
    <message>
        <source>compared with the backup version</source>
        <translation>par rapport à la version de sauvegarde</translation>
    </message>
</context>
<context>
    <name>quai::ui::DiffView</name>
    <message>
        <source>Line numbers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>pas de fin de ligne à la fin</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged line(s)</source>
        <translation>
            <numerusform>%Ln ligne inchangée</numerusform>
            <numerusform>%Ln lignes inchangées</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln more line(s) are not shown</source>
        <translation>
            <numerusform>⋯ %Ln autre ligne n’est pas montrée</numerusform>
            <numerusform>⋯ %Ln autres lignes ne sont pas montrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::DirectoryDialog</name>
    <message>
        <source>&amp;Refresh the directory</source>
        <translation>&amp;Actualiser l’annuaire</translation>
    </message>
    <message>
        <source>Add plugins from the directory</source>
        <translation>Ajouter des plugins de l’annuaire</translation>
    </message>
    <message>
        <source>Plugins of the directory</source>
        <translation>Plugins de l’annuaire</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search by component or name</source>
        <translation>Chercher par composant ou nom</translation>
    </message>
    <message>
        <source>Search in the directory</source>
        <translation>Chercher dans l’annuaire</translation>
    </message>
    <message>
        <source>Only for &amp;Moodle %1</source>
        <translation>Seulement pour &amp;Moodle %1</translation>
    </message>
    <message>
        <source>There is no copy of the plugin directory yet</source>
        <translation>Il n’y a pas encore de copie de l’annuaire des plugins</translation>
    </message>
    <message>
        <source>Refresh the directory: its list of plugins is fetched and kept on this machine.</source>
        <translation>Actualisez l’annuaire&#xa0;: sa liste de plugins est récupérée et gardée sur cette machine.</translation>
    </message>
    <message>
        <source>Reading the copy of the directory…</source>
        <translation>Lecture de la copie de l’annuaire…</translation>
    </message>
    <message>
        <source>Asking for a newer list…</source>
        <translation>Demande d’une liste plus récente…</translation>
    </message>
    <message>
        <source>Refreshing the plugin directory</source>
        <translation>Actualisation de l’annuaire des plugins</translation>
    </message>
    <message>
        <source>The plugin directory</source>
        <translation>L’annuaire des plugins</translation>
    </message>
    <message>
        <source>Copy of the directory: %1</source>
        <translation>Copie de l’annuaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>No copy of the directory</source>
        <translation>Pas de copie de l’annuaire</translation>
    </message>
    <message>
        <source>%1 of %2 plugins shown, %3 chosen</source>
        <translation>%1 plugins affichés sur %2, %3 choisis</translation>
    </message>
</context>
<context>
    <name>quai::ui::DirectoryProxy</name>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Moodle</source>
        <translation>Moodle</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Maturité</translation>
    </message>
    <message>
        <source>Last release</source>
        <translation>Dernière version</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>quai::ui::DirectorySettingsDialog</name>
    <message>
        <source>Plugin directory</source>
        <translation>Annuaire des plugins</translation>
    </message>
    <message>
        <source>The list of all plugins (pluglist.php), one for every code base; empty: that of moodle.org</source>
        <translation>La liste de tous les plugins (pluglist.php), la même pour toutes les bases de code&#xa0;; vide&#xa0;: celle de moodle.org</translation>
    </message>
    <message>
        <source>For this code base: what is less ripe is chosen only where the project names it</source>
        <translation>Pour cette base de code&#xa0;: ce qui est moins mûr n’est choisi que si le projet le nomme</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Least maturity:</source>
        <translation>&amp;Maturité minimale&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The address begins with https:// and names a server.</source>
        <translation>L’adresse commence par https:// et nomme un serveur.</translation>
    </message>
    <message>
        <source>Not encrypted: whoever sits between can change the list, and where plugins come from.</source>
        <translation>Non chiffré&#xa0;: qui se trouve entre les deux peut changer la liste, et d’où viennent les plugins.</translation>
    </message>
</context>
<context>
    <name>quai::ui::DriftDialog</name>
    <message>
        <source>What %1 serves</source>
        <translation>Ce que sert %1</translation>
    </message>
    <message>
        <source>Files that are served otherwise than released</source>
        <translation>Fichiers servis autrement que publiés</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>What %1 serves is compared with the release that was delivered last. Nothing is changed.</source>
        <translation>Ce que sert %1 est comparé à la version publiée livrée en dernier. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>What %1 serves is compared with %2. Nothing is changed.</source>
        <translation>Ce que sert %1 est comparé à %2. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Comparing what is served</source>
        <translation>Comparaison de ce qui est servi</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The comparison was stopped. Nothing was changed.</source>
        <translation>La comparaison a été arrêtée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is no release to compare with</source>
        <translation>Il n’y a pas de version publiée à quoi comparer</translation>
    </message>
    <message>
        <source>No release of a code base was delivered to this site, or its server has no git. Choose a release on the page “Code base” and compare with that.</source>
        <translation>Aucune version publiée d’une base de code n’a été livrée à ce site, ou son serveur n’a pas git. Choisissez une version publiée sur la page «&#xa0;Base de code&#xa0;» et comparez avec elle.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Pas de comparaison</translation>
    </message>
    <message>
        <source>Nothing was changed on the site.</source>
        <translation>Rien n’a été modifié sur le site.</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>Aucune dérive</translation>
    </message>
    <message>
        <source>Every file is served as %1 has it. Environment files are not compared.</source>
        <translation>Chaque fichier est servi tel que dans %1. Les fichiers d’environnement ne sont pas comparés.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are served otherwise than %1 has them.</source>
        <translation>
            <numerusform>%Ln fichier est servi autrement que dans %1.</numerusform>
            <numerusform>%Ln fichiers sont servis autrement que dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 removed</source>
        <comment>files</comment>
        <translation>%1 ajoutés, %2 modifiés, %3 supprimés</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added PHP file(s): look at them first</source>
        <translation>
            <numerusform>%Ln fichier PHP ajouté&#xa0;: à regarder d’abord</numerusform>
            <numerusform>%Ln fichiers PHP ajoutés&#xa0;: à regarder d’abord</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file to see how it differs from the release.</source>
        <translation>Choisissez un fichier pour voir en quoi il diffère de la version publiée.</translation>
    </message>
    <message>
        <source>The release has this file, the site does not.</source>
        <translation>La version publiée a ce fichier, le site ne l’a pas.</translation>
    </message>
    <message>
        <source>The site has this file, the release does not. Its content is not shown: it is no PHP file, or too much differs.</source>
        <translation>Le site a ce fichier, la version publiée ne l’a pas. Son contenu n’est pas montré&#xa0;: ce n’est pas un fichier PHP, ou trop de choses diffèrent.</translation>
    </message>
    <message>
        <source>Its content is not shown: it is no text file, only its kind differs, or too much differs.</source>
        <translation>Son contenu n’est pas montré&#xa0;: ce n’est pas un fichier texte, seule sa nature diffère, ou trop de choses diffèrent.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>quai::ui::DriftMarks</name>
    <message>
        <source>Added, PHP</source>
        <translation>Ajouté, PHP</translation>
    </message>
    <message>
        <source>%1
The web server may run this file, and the release does not have it: find out who put it there.</source>
        <translation>%1
Le serveur web peut exécuter ce fichier, et la version publiée ne l’a pas&#xa0;: cherchez qui l’a mis là.</translation>
    </message>
    <message>
        <source>%1, added PHP file</source>
        <translation>%1, fichier PHP ajouté</translation>
    </message>
</context>
<context>
    <name>quai::ui::DurationsChart</name>
    <message>
        <source>Durations of the steps</source>
        <translation>Durées des étapes</translation>
    </message>
    <message>
        <source>Bar: the median; line: the longest. Only runs that ended well are measured.</source>
        <translation>Barre&#xa0;: la médiane&#xa0;; trait&#xa0;: la plus longue. Seules les exécutions réussies sont mesurées.</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <comment>durations</comment>
        <translation>%1, au plus %2</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <comment>runs</comment>
        <translation>%1 sur %2 en échec</translation>
    </message>
</context>
<context>
    <name>quai::ui::EditDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Only the row of the register is changed: the instance&apos;s database and its folder stay as they are.</source>
        <translation>Seule la ligne du registre est modifiée&#xa0;: la base de l’instance et son dossier restent tels quels.</translation>
    </message>
    <message>
        <source>&amp;Check on the server</source>
        <translation>&amp;Vérifier sur le serveur</translation>
    </message>
    <message>
        <source>Looks for duplicates, connects to the database and looks at the folder; changes nothing</source>
        <translation>Cherche les doublons, se connecte à la base et regarde le dossier&#xa0;; ne modifie rien</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Question au serveur…</translation>
    </message>
    <message>
        <source>Checking the row</source>
        <translation>Vérification de la ligne</translation>
    </message>
    <message>
        <source>The server has nothing against these values.</source>
        <translation>Le serveur n’a rien à redire à ces valeurs.</translation>
    </message>
    <message>
        <source>The server cannot work with these values; see the fields.</source>
        <translation>Le serveur ne peut pas travailler avec ces valeurs&#xa0;; voyez les champs.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saving the row</source>
        <translation>Enregistrement de la ligne</translation>
    </message>
</context>
<context>
    <name>quai::ui::ErrorPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Shows what the server printed</source>
        <translation>Montre ce que le serveur a écrit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the message with its details</source>
        <translation>Copie le message avec ses détails</translation>
    </message>
    <message>
        <source>Hides this message</source>
        <translation>Masque ce message</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Détails de l’erreur</translation>
    </message>
</context>
<context>
    <name>quai::ui::FactsView</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constaté</translation>
    </message>
    <message>
        <source>What the server offers</source>
        <translation>Ce qu’offre le serveur</translation>
    </message>
</context>
<context>
    <name>quai::ui::FetchHelp</name>
    <message>
        <source>Log in…</source>
        <translation>S’identifier…</translation>
    </message>
    <message>
        <source>Repair the cache</source>
        <translation>Réparer le cache</translation>
    </message>
    <message>
        <source>Removes what a program that died left behind; what is damaged is fetched again</source>
        <translation>Enlève ce qu’un programme interrompu a laissé&#xa0;; ce qui est abîmé sera récupéré à nouveau</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Log in to %1, where the source of %2 lies.</source>
        <translation>S’identifier auprès de %1, où se trouve la source de %2.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password or access token of %1 at %2. It is kept until Quai is closed, and never written.</source>
        <translation>Mot de passe ou jeton d’accès de %1 sur %2. Il est gardé jusqu’à la fermeture de Quai et n’est jamais écrit.</translation>
    </message>
    <message>
        <source>Repairing the cache</source>
        <translation>Réparation du cache</translation>
    </message>
    <message>
        <source>The cache is sound again.</source>
        <translation>Le cache est de nouveau sain.</translation>
    </message>
    <message numerus="yes">
        <source>The cache was repaired; %Ln source(s) must be fetched again.</source>
        <translation>
            <numerusform>Le cache a été réparé&#xa0;; %Ln source est à récupérer de nouveau.</numerusform>
            <numerusform>Le cache a été réparé&#xa0;; %Ln sources sont à récupérer de nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::FiguresPane</name>
    <message numerus="yes">
        <source>Deliveries, last %Ln week(s)</source>
        <translation>
            <numerusform>Livraisons, %Ln dernière semaine</numerusform>
            <numerusform>Livraisons, %Ln dernières semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Durations of the steps</source>
        <translation>Durées des étapes</translation>
    </message>
    <message>
        <source>The history could not be read: the page Sessions tells why.</source>
        <translation>L’historique n’a pas pu être lu&#xa0;: la page Sessions dit pourquoi.</translation>
    </message>
    <message>
        <source>No step has run yet.</source>
        <translation>Aucune étape n’a encore été exécutée.</translation>
    </message>
</context>
<context>
    <name>quai::ui::FilterBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>shown rows of all rows</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Enregistrer ce filtre…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Enregistrer le filtre</translation>
    </message>
    <message>
        <source>Under which name?</source>
        <translation>Sous quel nom&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Filter: every word, in any column; name:… host:… mnet:1</source>
        <translation>Filtrer&#xa0;: chaque mot, dans toute colonne&#xa0;; nom:… hote:… mnet:1</translation>
    </message>
    <message>
        <source>Filter of the instances</source>
        <translation>Filtre des instances</translation>
    </message>
    <message>
        <source>Every word must occur; &quot;two words&quot; together in quotation marks. Before a colon the column: name, short, host, site, server, version, database, notes, mnet. (Ctrl+F)</source>
        <translation>Chaque mot doit figurer&#xa0;; &quot;deux mots&quot; ensemble entre guillemets droits. Avant un deux-points, la colonne&#xa0;: nom, court, hote, site, serveur, version, base, notes, mnet. (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show all instances again</source>
        <translation>Montrer de nouveau toutes les instances</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Grouper par</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Grouper par</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>group by</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>server</source>
        <comment>group by</comment>
        <translation>serveur</translation>
    </message>
    <message>
        <source>MNET</source>
        <comment>group by</comment>
        <translation>MNET</translation>
    </message>
</context>
<context>
    <name>quai::ui::FleetDialog</name>
    <message>
        <source>Configuration files — %1</source>
        <comment>%1: a site</comment>
        <translation>Fichiers de configuration — %1</translation>
    </message>
    <message>
        <source>Synchronise the registers — %1</source>
        <comment>%1: a site</comment>
        <translation>Synchroniser les registres — %1</translation>
    </message>
    <message>
        <source>Instances and what is done with each</source>
        <translation>Instances et ce qui est fait de chacune</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>E&amp;xporter les résultats…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in its copy now</source>
        <translation>
            <numerusform>%Ln ligne est maintenant dans sa copie</numerusform>
            <numerusform>%Ln lignes sont maintenant dans sa copie</numerusform>
        </translation>
    </message>
    <message>
        <source>will replace %1</source>
        <translation>remplacera %1</translation>
    </message>
    <message>
        <source>will write %1</source>
        <translation>écrira %1</translation>
    </message>
    <message>
        <source>replaced %1</source>
        <translation>remplacé&#xa0;: %1</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Looking at the configuration files</source>
        <translation>Examen des fichiers de configuration</translation>
    </message>
    <message>
        <source>Write configuration files</source>
        <translation>Écrire les fichiers de configuration</translation>
    </message>
    <message>
        <source>Synchronise the registers</source>
        <translation>Synchroniser les registres</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln instance(s) done; what failed is said in its row.</source>
        <translation>
            <numerusform>%1 sur %Ln instance&#xa0;; ce qui a échoué est dit sur sa ligne.</numerusform>
            <numerusform>%1 instances traitées sur %Ln&#xa0;; ce qui a échoué est dit sur sa ligne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way. The dialog may be closed: the work goes on.</source>
        <translation>En cours. La fenêtre peut être fermée&#xa0;: le travail continue.</translation>
    </message>
    <message>
        <source>The enabled rows of the register are written into the copies that these instances have in their own databases, without any password. Each copy is replaced wholly, or stays as it was.</source>
        <translation>Les lignes actives du registre sont écrites dans les copies que ces instances ont dans leurs propres bases, sans aucun mot de passe. Chaque copie est remplacée entièrement, ou reste telle quelle.</translation>
    </message>
    <message>
        <source>The server is asked which files there are…</source>
        <translation>Le serveur est interrogé sur les fichiers existants…</translation>
    </message>
    <message>
        <source>For each instance the config.php of a Moodle of its own is written on the server: with its address, folder and database, without VMoodle. The files hold passwords: only the account that runs PHP can read them.</source>
        <translation>Pour chaque instance, le config.php d’un Moodle autonome est écrit sur le serveur&#xa0;: avec son adresse, son dossier et sa base, sans VMoodle. Ces fichiers contiennent des mots de passe&#xa0;: seul le compte qui exécute PHP peut les lire.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln file(s)</source>
        <translation>
            <numerusform>É&amp;crire %Ln fichier</numerusform>
            <numerusform>É&amp;crire %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Synchronise %Ln copies</source>
        <translation>
            <numerusform>&amp;Synchroniser %Ln copie</numerusform>
            <numerusform>&amp;Synchroniser %Ln copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln instance(s).</source>
        <translation>
            <numerusform>Terminé&#xa0;: %Ln instance.</numerusform>
            <numerusform>Terminé&#xa0;: %Ln instances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::HistoryFilterBar</name>
    <message>
        <source>Every outcome</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvertes</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturées</translation>
    </message>
    <message>
        <source>With failures</source>
        <translation>Avec des échecs</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Réussies</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompues</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Search titles, comments, outputs, files</source>
        <translation>Chercher titres, commentaires, sorties, fichiers</translation>
    </message>
    <message>
        <source>Words to search in the history</source>
        <translation>Mots à chercher dans l’historique</translation>
    </message>
    <message>
        <source>Words or beginnings of words in titles, comments, outputs and names of changed files (Ctrl+F)</source>
        <translation>Mots ou débuts de mots dans les titres, les commentaires, les sorties et les noms des fichiers modifiés (Ctrl+F)</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Part of user@desktop</source>
        <translation>Une partie de utilisateur@poste</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>Ce site</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Tous les sites</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Toute période</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Entre…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
</context>
<context>
    <name>quai::ui::HistoryPane</name>
    <message>
        <source>Last steps</source>
        <translation>Dernières étapes</translation>
    </message>
    <message>
        <source>No step is known yet</source>
        <translation>Aucune étape n’est encore connue</translation>
    </message>
    <message>
        <source>Each step is written down on the server when it runs.</source>
        <translation>Chaque étape est consignée sur le serveur quand elle s’exécute.</translation>
    </message>
</context>
<context>
    <name>quai::ui::HistoryProxy</name>
    <message>
        <source>whole code</source>
        <translation>tout le code</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>quai::ui::HostResultsProxy</name>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>quai::ui::ImportDialog</name>
    <message>
        <source>Import the sessions of Tool Delivery</source>
        <translation>Importer les sessions de Tool Delivery</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The plugin&apos;s two tables are read; nothing is changed on the server. What was imported before is not imported again.</source>
        <translation>Les deux tables du plugin sont lues&#xa0;; rien n’est modifié sur le serveur. Ce qui a déjà été importé ne l’est pas une seconde fois.</translation>
    </message>
    <message>
        <source>Of the Moodle that had the plugin, when it is not the site itself</source>
        <translation>Du Moodle qui portait le plugin, si ce n’est pas le site lui-même</translation>
    </message>
    <message>
        <source>Path of config.php</source>
        <translation>Chemin de config.php</translation>
    </message>
    <message>
        <source>&amp;Path of config.php:</source>
        <translation>&amp;Chemin de config.php&#xa0;:</translation>
    </message>
    <message>
        <source>The one in config.php</source>
        <translation>Celui de config.php</translation>
    </message>
    <message>
        <source>Beginning of the names of the tables; letters, digits and underlines</source>
        <translation>Début du nom des tables&#xa0;; lettres, chiffres et tirets bas</translation>
    </message>
    <message>
        <source>Prefix of the tables</source>
        <translation>Préfixe des tables</translation>
    </message>
    <message>
        <source>Prefi&amp;x of the tables:</source>
        <translation>Préfi&amp;xe des tables&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>C&amp;hercher de nouveau</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Trouvé&#xa0;:</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Pas encore cherché</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No session.</source>
        <translation>Aucune session.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s)</source>
        <translation>
            <numerusform>%Ln commande</numerusform>
            <numerusform>%Ln commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>months</comment>
        <translation>de %1 à %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them known already.</source>
        <translation>
            <numerusform>%Ln déjà connue.</numerusform>
            <numerusform>%Ln déjà connues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Looking for the sessions of Tool Delivery</source>
        <translation>Recherche des sessions de Tool Delivery</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Not everything was imported; importing again continues.</source>
        <translation>Tout n’a pas été importé&#xa0;; une nouvelle importation continue.</translation>
    </message>
    <message>
        <source>Importing the sessions of Tool Delivery</source>
        <translation>Importation des sessions de Tool Delivery</translation>
    </message>
    <message>
        <source>Imported: %1, %2.</source>
        <translation>Importé&#xa0;: %1, %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstanceCommands</name>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Edit the row…</source>
        <translation>Modifier la ligne…</translation>
    </message>
    <message>
        <source>Open the logs…</source>
        <translation>Ouvrir les journaux…</translation>
    </message>
    <message>
        <source>What its tasks printed, and the files that the plugin wrote about it</source>
        <translation>Ce que ses tâches ont affiché, et les fichiers que le plugin a écrits à son sujet</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstanceForm</name>
    <message>
        <source>Replace it by</source>
        <translation>Le remplacer par</translation>
    </message>
    <message>
        <source>New password of the database user</source>
        <translation>Nouveau mot de passe de l’utilisateur de la base</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste tel quel</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n’y en a pas</translation>
    </message>
    <message>
        <source>a new one: sub-network %1</source>
        <translation>un nouveau&#xa0;: sous-réseau %1</translation>
    </message>
    <message>
        <source>Possible, but: %1</source>
        <translation>Possible, mais&#xa0;: %1</translation>
    </message>
    <message>
        <source>the one of the plugin&apos;s settings</source>
        <translation>celui des réglages du plugin</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesObserver</name>
    <message>
        <source>Measure instances</source>
        <translation>Mesurer les instances</translation>
    </message>
    <message>
        <source>Ask instances</source>
        <translation>Interroger les instances</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesPage</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Reading the instances</source>
        <translation>Lecture des instances</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Lu à %1</translation>
    </message>
    <message>
        <source>On this version of Moodle the plugin&apos;s cron counts and runs nothing: &quot;Last cron&quot; proves nothing here, &quot;Last task run&quot; does.</source>
        <translation>Sur cette version de Moodle, le cron du plugin compte et n’exécute rien&#xa0;: «&#xa0;Dernier cron&#xa0;» ne prouve rien ici, «&#xa0;Dernière tâche&#xa0;» le prouve.</translation>
    </message>
    <message>
        <source>No instance fits the filter</source>
        <translation>Aucune instance ne correspond au filtre</translation>
    </message>
    <message>
        <source>Take a word out of the filter, or show all instances again.</source>
        <translation>Retirez un mot du filtre, ou montrez de nouveau toutes les instances.</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>Lecture du registre…</translation>
    </message>
    <message>
        <source>Rows appear as they arrive.</source>
        <translation>Les lignes apparaissent à mesure qu’elles arrivent.</translation>
    </message>
    <message>
        <source>The instances are not known</source>
        <translation>Les instances ne sont pas connues</translation>
    </message>
    <message>
        <source>What failed is said above.</source>
        <translation>Ce qui a échoué est dit ci-dessus.</translation>
    </message>
    <message>
        <source>There is no virtual instance yet</source>
        <translation>Il n’y a pas encore d’instance virtuelle</translation>
    </message>
    <message>
        <source>The register of the plugin VMoodle on this site is empty.</source>
        <translation>Le registre du plugin VMoodle de ce site est vide.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Virtual instances</source>
        <translation>Instances virtuelles</translation>
    </message>
    <message>
        <source>Export the instances</source>
        <translation>Exporter les instances</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesProxy</name>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>an upgrade</comment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>on</source>
        <comment>maintenance</comment>
        <translation>active</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>The data folder %1 does not exist</source>
        <translation>Le dossier de données %1 n’existe pas</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Ouvrir %1 dans le navigateur</translation>
    </message>
    <message>
        <source>Commands: press the menu key</source>
        <translation>Commandes&#xa0;: appuyez sur la touche Menu</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln instance(s)</source>
        <translation>
            <numerusform>%1 · %Ln instance</numerusform>
            <numerusform>%1 · %Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfold the group (right arrow)</source>
        <translation>Déplier le groupe (flèche droite)</translation>
    </message>
    <message>
        <source>Fold the group (left arrow)</source>
        <translation>Replier le groupe (flèche gauche)</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesTable</name>
    <message>
        <source>Columns of the first start</source>
        <translation>Colonnes du premier démarrage</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesText</name>
    <message>
        <source>Enable</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Purge the caches</source>
        <translation>Purger les caches</translation>
    </message>
    <message>
        <source>Turn maintenance on</source>
        <translation>Activer la maintenance</translation>
    </message>
    <message>
        <source>Turn maintenance off</source>
        <translation>Désactiver la maintenance</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Mettre à jour</translation>
    </message>
    <message>
        <source>Run a scheduled task</source>
        <translation>Exécuter une tâche planifiée</translation>
    </message>
    <message>
        <source>Run the cron now</source>
        <translation>Exécuter le cron maintenant</translation>
    </message>
    <message>
        <source>Reset a password</source>
        <translation>Réinitialiser un mot de passe</translation>
    </message>
    <message>
        <source>Run a script</source>
        <translation>Exécuter un script</translation>
    </message>
    <message>
        <source>Renew the MNET key</source>
        <translation>Renouveler la clef MNET</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Prendre un instantané</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Détruire</translation>
    </message>
    <message>
        <source>The plugin lists it again, its bulk scripts and its cron take it again.</source>
        <translation>Le plugin la liste de nouveau, ses scripts de masse et son cron la reprennent.</translation>
    </message>
    <message>
        <source>The plugin&apos;s lists, bulk scripts and cron leave it out; its content stays. It still answers in the browser: use the maintenance mode to close it.</source>
        <translation>Les listes, scripts de masse et cron du plugin l’ignorent&#xa0;; son contenu reste. Elle répond encore dans le navigateur&#xa0;: utilisez le mode de maintenance pour la fermer.</translation>
    </message>
    <message>
        <source>All caches of Moodle are emptied; the next pages are slower.</source>
        <translation>Tous les caches de Moodle sont vidés&#xa0;; les pages suivantes sont plus lentes.</translation>
    </message>
    <message>
        <source>Users cannot enter until it is turned off again.</source>
        <translation>Les utilisateurs ne peuvent pas entrer tant qu’elle n’est pas désactivée.</translation>
    </message>
    <message>
        <source>Users can enter again.</source>
        <translation>Les utilisateurs peuvent de nouveau entrer.</translation>
    </message>
    <message>
        <source>Moodle upgrades the database to the version of the code. There is no way back without a backup.</source>
        <translation>Moodle met la base à la version du code. Sans sauvegarde, il n’y a pas de retour.</translation>
    </message>
    <message>
        <source>One scheduled task runs now, whatever its schedule says.</source>
        <translation>Une tâche planifiée s’exécute maintenant, quoi que dise son horaire.</translation>
    </message>
    <message>
        <source>Moodle&apos;s own cron runs in the instance, as long as its tasks take.</source>
        <translation>Le cron de Moodle s’exécute dans l’instance, aussi longtemps que durent ses tâches.</translation>
    </message>
    <message>
        <source>A manual account gets a new password.</source>
        <translation>Un compte manuel reçoit un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>A script of Moodle&apos;s command line runs in the instance.</source>
        <translation>Un script de la ligne de commande de Moodle s’exécute dans l’instance.</translation>
    </message>
    <message>
        <source>The instance makes itself a new key pair; the platforms that it is bound to must fetch it.</source>
        <translation>L’instance se fait une nouvelle paire de clefs&#xa0;; les plates-formes liées doivent la chercher.</translation>
    </message>
    <message>
        <source>Database and data folder are captured as a template of the plugin. The instance is in maintenance meanwhile.</source>
        <translation>Base et dossier de données sont capturés comme modèle du plugin. L’instance est en maintenance pendant ce temps.</translation>
    </message>
    <message>
        <source>Database, data folder and row of the register are removed for good.</source>
        <translation>Base, dossier de données et ligne du registre sont supprimés définitivement.</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a command in one instance</comment>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a command in one instance</comment>
        <translation>échec</translation>
    </message>
    <message>
        <source>not begun</source>
        <comment>a command in one instance</comment>
        <translation>non commencé</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>how a command ended in one instance</comment>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>a command in one instance</comment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a command in one instance</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>a command in one instance</comment>
        <translation>terminé</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>Une valeur est nécessaire.</translation>
    </message>
    <message>
        <source>At most %1 characters fit into this column.</source>
        <translation>Cette colonne contient au plus %1 caractères.</translation>
    </message>
    <message>
        <source>This is not in the form that the plugin understands.</source>
        <translation>Ce n’est pas sous la forme que le plugin comprend.</translation>
    </message>
    <message>
        <source>It holds a character that the plugin would pass on to a shell or to SQL as it is.</source>
        <translation>Un des caractères serait transmis tel quel par le plugin à un shell ou à SQL.</translation>
    </message>
    <message>
        <source>%1 has the same value.</source>
        <translation>%1 a la même valeur.</translation>
    </message>
    <message>
        <source>The main platform itself uses this.</source>
        <translation>La plate-forme principale elle-même l’utilise.</translation>
    </message>
    <message>
        <source>This folder and %1 lie in each other.</source>
        <translation>Ce dossier et %1 sont l’un dans l’autre.</translation>
    </message>
    <message>
        <source>The database server refuses: %1</source>
        <translation>Le serveur de base de données refuse&#xa0;: %1</translation>
    </message>
    <message>
        <source>The database server has no such database.</source>
        <translation>Le serveur de base de données n’a pas cette base.</translation>
    </message>
    <message>
        <source>There is a database of this name already.</source>
        <translation>Il y a déjà une base de ce nom.</translation>
    </message>
    <message>
        <source>There is no such folder on the server.</source>
        <translation>Ce dossier n’existe pas sur le serveur.</translation>
    </message>
    <message>
        <source>The account that runs PHP cannot write into this folder.</source>
        <translation>Le compte qui exécute PHP ne peut pas écrire dans ce dossier.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>Ce dossier n’est pas vide.</translation>
    </message>
    <message>
        <source>The plugin connects to MySQL and MariaDB only: such an instance does not start.</source>
        <translation>Le plugin ne se connecte qu’à MySQL et MariaDB&#xa0;: une telle instance ne démarre pas.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nom d’hôte</translation>
    </message>
    <message>
        <source>Database type</source>
        <translation>Type de base</translation>
    </message>
    <message>
        <source>Database server</source>
        <translation>Serveur de base de données</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Utilisateur de la base</translation>
    </message>
    <message>
        <source>Database password</source>
        <translation>Mot de passe de la base</translation>
    </message>
    <message>
        <source>Database name</source>
        <translation>Nom de la base</translation>
    </message>
    <message>
        <source>Table prefix</source>
        <translation>Préfixe des tables</translation>
    </message>
    <message>
        <source>Persistent connection</source>
        <translation>Connexion persistante</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>MNET sub-network</source>
        <translation>Sous-réseau MNET</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Choisie</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>MNET</source>
        <translation>MNET</translation>
    </message>
    <message>
        <source>Crons</source>
        <translation>Crons</translation>
    </message>
    <message>
        <source>Last cron</source>
        <translation>Dernier cron</translation>
    </message>
    <message>
        <source>Δ</source>
        <comment>seconds between two crons</comment>
        <translation>Δ</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Moodle version</source>
        <translation>Version de Moodle</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <comment>column of a table</comment>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Last task run</source>
        <translation>Dernière tâche</translation>
    </message>
    <message>
        <source>Chosen for commands on several instances (Space)</source>
        <translation>Choisie pour les commandes sur plusieurs instances (Espace)</translation>
    </message>
    <message>
        <source>Address of the instance; a click opens it in the browser</source>
        <translation>Adresse de l’instance&#xa0;; un clic l’ouvre dans le navigateur</translation>
    </message>
    <message>
        <source>Green: active; red: disabled; broken: its data folder is missing</source>
        <translation>Vert&#xa0;: active&#xa0;; rouge&#xa0;: désactivée&#xa0;; cassée&#xa0;: son dossier de données manque</translation>
    </message>
    <message>
        <source>The sub-network of Moodle networking</source>
        <translation>Le sous-réseau du réseau Moodle</translation>
    </message>
    <message>
        <source>How often the plugin&apos;s cron has tried the instance</source>
        <translation>Combien de fois le cron du plugin a essayé l’instance</translation>
    </message>
    <message>
        <source>When the plugin&apos;s cron tried it last; that is no proof that a task ran</source>
        <translation>Quand le cron du plugin l’a essayée pour la dernière fois&#xa0;; cela ne prouve pas qu’une tâche a tourné</translation>
    </message>
    <message>
        <source>Seconds between the last two tries of the plugin&apos;s cron</source>
        <translation>Secondes entre les deux derniers essais du cron du plugin</translation>
    </message>
    <message>
        <source>When a task of the instance really ran, as its own log says</source>
        <translation>Quand une tâche de l’instance a vraiment tourné, d’après son propre journal</translation>
    </message>
    <message>
        <source>Measured on request only</source>
        <translation>Mesuré sur demande seulement</translation>
    </message>
    <message>
        <source>Whether the instance&apos;s database waits for an upgrade</source>
        <translation>Si la base de l’instance attend une mise à jour</translation>
    </message>
    <message>
        <source>active</source>
        <comment>an instance</comment>
        <translation>active</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an instance</comment>
        <translation>désactivée</translation>
    </message>
    <message>
        <source>broken</source>
        <comment>an instance</comment>
        <translation>cassée</translation>
    </message>
    <message>
        <source>no MNET</source>
        <translation>sans MNET</translation>
    </message>
    <message>
        <source>free</source>
        <comment>MNET</comment>
        <translation>libre</translation>
    </message>
    <message>
        <source>sub-network %1</source>
        <translation>sous-réseau %1</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a time</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>in the last 15 minutes</source>
        <translation>dans les 15 dernières minutes</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>dans la dernière heure</translation>
    </message>
    <message>
        <source>in the last 6 hours</source>
        <translation>dans les 6 dernières heures</translation>
    </message>
    <message>
        <source>in the last day</source>
        <translation>dans le dernier jour</translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation>dans la dernière semaine</translation>
    </message>
    <message>
        <source>more than a week ago</source>
        <translation>il y a plus d’une semaine</translation>
    </message>
    <message>
        <source>never</source>
        <comment>cron</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>15 min</source>
        <comment>label of a bar</comment>
        <translation>15 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <comment>label of a bar</comment>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <comment>label of a bar</comment>
        <translation>6 h</translation>
    </message>
    <message>
        <source>1 d</source>
        <comment>label of a bar: a day</comment>
        <translation>1 j</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>label of a bar: a week</comment>
        <translation>7 j</translation>
    </message>
    <message>
        <source>&gt; 7 d</source>
        <comment>label of a bar: more than a week</comment>
        <translation>&gt; 7 j</translation>
    </message>
    <message>
        <source>never</source>
        <comment>label of a bar</comment>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>%Ln data folder(s) missing</source>
        <translation>
            <numerusform>%Ln dossier de données manque</numerusform>
            <numerusform>%Ln dossiers de données manquent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) do not answer</source>
        <translation>
            <numerusform>%Ln instance ne répond pas</numerusform>
            <numerusform>%Ln instances ne répondent pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cron(s) only count</source>
        <translation>
            <numerusform>%Ln cron ne fait que compter</numerusform>
            <numerusform>%Ln crons ne font que compter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cron(s) late by more than a day</source>
        <translation>
            <numerusform>%Ln cron en retard de plus d’un jour</numerusform>
            <numerusform>%Ln crons en retard de plus d’un jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) with failing tasks</source>
        <translation>
            <numerusform>%Ln instance avec des tâches en échec</numerusform>
            <numerusform>%Ln instances avec des tâches en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) wait for an upgrade</source>
        <translation>
            <numerusform>%Ln instance attend une mise à jour</numerusform>
            <numerusform>%Ln instances attendent une mise à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) in maintenance</source>
        <translation>
            <numerusform>%Ln instance en maintenance</numerusform>
            <numerusform>%Ln instances en maintenance</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder of the register does not exist for the account that runs PHP. Edit the row, or restore the folder.</source>
        <translation>Le dossier du registre n’existe pas pour le compte qui exécute PHP. Modifiez la ligne, ou restaurez le dossier.</translation>
    </message>
    <message>
        <source>They were asked and could not answer: look at the reason in the tool tip of the row.</source>
        <translation>Elles ont été interrogées et n’ont pas pu répondre&#xa0;: voyez la raison dans l’infobulle de la ligne.</translation>
    </message>
    <message>
        <source>The plugin&apos;s counter moves, but no task of the instance runs. Run its own cron.</source>
        <translation>Le compteur du plugin avance, mais aucune tâche de l’instance ne tourne. Exécutez son propre cron.</translation>
    </message>
    <message>
        <source>They are active and nothing ran in them for more than a day.</source>
        <translation>Elles sont actives et rien n’y a tourné depuis plus d’un jour.</translation>
    </message>
    <message>
        <source>The last run of at least one scheduled task failed.</source>
        <translation>La dernière exécution d’au moins une tâche planifiée a échoué.</translation>
    </message>
    <message>
        <source>The code is newer than the database: run the upgrade.</source>
        <translation>Le code est plus récent que la base&#xa0;: lancez la mise à jour.</translation>
    </message>
    <message>
        <source>Users cannot enter. Turn the maintenance off when the work is done.</source>
        <translation>Les utilisateurs ne peuvent pas entrer. Désactivez la maintenance quand le travail est fini.</translation>
    </message>
    <message>
        <source>name</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>nom</translation>
    </message>
    <message>
        <source>short</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>court</translation>
    </message>
    <message>
        <source>host</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>hote</translation>
    </message>
    <message>
        <source>site</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>site</translation>
    </message>
    <message>
        <source>server</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>serveur</translation>
    </message>
    <message>
        <source>version</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>version</translation>
    </message>
    <message>
        <source>database</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>base</translation>
    </message>
    <message>
        <source>notes</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>notes</translation>
    </message>
    <message>
        <source>Password of the administrator</source>
        <translation>Mot de passe de l’administrateur</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Makes the empty database %1 on %2.</source>
        <translation>Crée la base vide %1 sur %2.</translation>
    </message>
    <message>
        <source>Moodle&apos;s own installer makes the tables and the account &quot;admin&quot;; this takes minutes.</source>
        <translation>L’installateur de Moodle crée les tables et le compte «&#xa0;admin&#xa0;»&#xa0;; cela prend des minutes.</translation>
    </message>
    <message>
        <source>Loads the tables of the template %1 and writes the new address into them.</source>
        <translation>Charge les tables du modèle %1 et y inscrit la nouvelle adresse.</translation>
    </message>
    <message>
        <source>Makes the folder %1.</source>
        <translation>Crée le dossier %1.</translation>
    </message>
    <message>
        <source>Makes the folder %1 and copies the template&apos;s files into it.</source>
        <translation>Crée le dossier %1 et y copie les fichiers du modèle.</translation>
    </message>
    <message>
        <source>Writes the row &quot;%1&quot; into the register of VMoodle: %2 is then known.</source>
        <translation>Écrit la ligne «&#xa0;%1&#xa0;» dans le registre de VMoodle&#xa0;: %2 est alors connue.</translation>
    </message>
    <message>
        <source>Starts it as itself and looks whether it answers.</source>
        <translation>La démarre sous son propre nom et vérifie qu’elle répond.</translation>
    </message>
    <message>
        <source>Starts it as itself, looks whether it answers, and binds it by MNET.</source>
        <translation>La démarre sous son propre nom, vérifie qu’elle répond, et la lie par MNET.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <comment>a new platform</comment>
        <translation>pas encore vérifiée</translation>
    </message>
    <message>
        <source>being checked</source>
        <comment>a new platform</comment>
        <translation>vérification en cours</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>a new platform</comment>
        <translation>prête</translation>
    </message>
    <message>
        <source>not possible</source>
        <comment>a new platform</comment>
        <translation>impossible</translation>
    </message>
    <message>
        <source>being made</source>
        <comment>a new platform</comment>
        <translation>création en cours</translation>
    </message>
    <message>
        <source>being undone</source>
        <comment>a new platform</comment>
        <translation>annulation en cours</translation>
    </message>
    <message>
        <source>made</source>
        <comment>a new platform</comment>
        <translation>créée</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a new platform</comment>
        <translation>en échec</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>a new platform</comment>
        <translation>annulée</translation>
    </message>
    <message>
        <source>no task ever ran</source>
        <comment>a cron</comment>
        <translation>aucune tâche n’a jamais tourné</translation>
    </message>
    <message>
        <source>only counts</source>
        <comment>a cron</comment>
        <translation>ne fait que compter</translation>
    </message>
    <message>
        <source>starves: nothing for a day</source>
        <comment>a cron</comment>
        <translation>délaissée&#xa0;: rien depuis un jour</translation>
    </message>
    <message>
        <source>runs, with failing tasks</source>
        <comment>a cron</comment>
        <translation>tourne, des tâches échouent</translation>
    </message>
    <message>
        <source>does not answer</source>
        <comment>an instance</comment>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>an instance</comment>
        <translation>pas encore interrogée</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>a cron</comment>
        <translation>tourne</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesToolbar</name>
    <message>
        <source>By hand only</source>
        <translation>À la main seulement</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minute(s)</source>
        <translation>
            <numerusform>Chaque minute</numerusform>
            <numerusform>Toutes les %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Version, tasks, upgrade and maintenance of the shown instances</source>
        <translation>Version, tâches, mise à jour et maintenance des instances affichées</translation>
    </message>
    <message>
        <source>Sizes too: databases and data folders (takes its time)</source>
        <translation>Les tailles aussi&#xa0;: bases et dossiers de données (prend du temps)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1: a site, %2: its server</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no other site</source>
        <translation>Il n’y a pas d’autre site</translation>
    </message>
    <message>
        <source>Read the register again (F5); the arrow: how often by itself</source>
        <translation>Relire le registre (F5)&#xa0;; la flèche&#xa0;: à quel rythme de lui-même</translation>
    </message>
    <message>
        <source>Ask the instances themselves</source>
        <translation>Interroger les instances elles-mêmes</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Show instances of other sites too</source>
        <translation>Montrer aussi les instances d’autres sites</translation>
    </message>
    <message>
        <source>Export the shown rows and columns as a CSV file</source>
        <translation>Exporter les lignes et colonnes affichées en fichier CSV</translation>
    </message>
    <message>
        <source>Special commands</source>
        <translation>Commandes spéciales</translation>
    </message>
    <message>
        <source>New platforms, the main platform, configuration files, MNET, registers, virtual cron</source>
        <translation>Nouvelles plates-formes, plate-forme principale, fichiers de configuration, MNET, registres, cron virtuel</translation>
    </message>
</context>
<context>
    <name>quai::ui::InventoryPane</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Nothing was built yet</source>
        <translation>Rien n’est encore construit</translation>
    </message>
    <message>
        <source>Synchronise the project: the inventory then tells what is in it, from where and at which commit.</source>
        <translation>Synchronisez le projet&#xa0;: l’inventaire dira alors ce qu’il contient, d’où et à quel commit.</translation>
    </message>
    <message>
        <source>Inventory of</source>
        <translation>Inventaire de</translation>
    </message>
    <message>
        <source>Form of the inventory</source>
        <translation>Forme de l’inventaire</translation>
    </message>
    <message>
        <source>Page (HTML)</source>
        <translation>Page (HTML)</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Texte (Markdown)</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventaire</translation>
    </message>
    <message>
        <source>&amp;Inventory of:</source>
        <translation>&amp;Inventaire de&#xa0;:</translation>
    </message>
    <message>
        <source>The last build</source>
        <translation>La dernière construction</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Version publiée</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>inventaire</translation>
    </message>
    <message>
        <source>Save the inventory</source>
        <translation>Enregistrer l’inventaire</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Pages (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
</context>
<context>
    <name>quai::ui::JobNotifier</name>
    <message>
        <source>%1, %2</source>
        <comment>job, site</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1&#xa0;: terminé</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Cela a pris %1.</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1&#xa0;: annulé</translation>
    </message>
</context>
<context>
    <name>quai::ui::JobsProxyModel</name>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <comment>elapsed time</comment>
        <translation>%1 (d’ordinaire %2)</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
</context>
<context>
    <name>quai::ui::LeftoversDialog</name>
    <message>
        <source>What no row names — %1</source>
        <comment>%1: a site</comment>
        <translation>Ce qu’aucune ligne ne nomme — %1</translation>
    </message>
    <message>
        <source>Databases and folders that no row names</source>
        <translation>Bases et dossiers qu’aucune ligne ne nomme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Moodle</source>
        <comment>whether it looks like a Moodle&apos;s</comment>
        <translation>Moodle</translation>
    </message>
    <message>
        <source>&amp;Measure the folders</source>
        <translation>&amp;Mesurer les dossiers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The servers are looked through…</source>
        <translation>Les serveurs sont parcourus…</translation>
    </message>
    <message>
        <source>What is left over is not known.</source>
        <translation>Ce qui reste n’est pas connu.</translation>
    </message>
    <message>
        <source>Looking for leftovers</source>
        <translation>Recherche de restes</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln table(s))</source>
        <comment>a database</comment>
        <translation>
            <numerusform>%1 (%Ln table)</numerusform>
            <numerusform>%1 (%Ln tables)</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Every database and data folder with a name of the plugin&apos;s schemes belongs to a row.</source>
        <translation>Chaque base et chaque dossier dont le nom suit les règles du plugin appartient à une ligne.</translation>
    </message>
    <message>
        <source>These have names of the plugin&apos;s schemes, and no row of the register names them. Quai removes none of them: look at each, with the administrator of the server.</source>
        <translation>Leurs noms suivent les règles du plugin, et aucune ligne du registre ne les nomme. Quai n’en supprime aucun&#xa0;: examinez-les un à un, avec l’administrateur du serveur.</translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation>Non examinés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::ListDialog</name>
    <message>
        <source>Add plugins from a list</source>
        <translation>Ajouter des plugins d’une liste</translation>
    </message>
    <message>
        <source>One plugin a line: its name, then if need be the address of its repository and a tag or a commit. What follows a # is a comment.</source>
        <translation>Un plugin par ligne&#xa0;: son nom puis, au besoin, l’adresse de son dépôt et une étiquette ou un commit. Ce qui suit un # est un commentaire.</translation>
    </message>
    <message>
        <source>List of plugins</source>
        <translation>Liste de plugins</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) to be added</source>
        <translation>
            <numerusform>%Ln plugin à ajouter</numerusform>
            <numerusform>%Ln plugins à ajouter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declared already</source>
        <translation>
            <numerusform>%Ln déjà déclaré</numerusform>
            <numerusform>%Ln déjà déclarés</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Line %1 names no plugin: %2</source>
        <translation>⚠ La ligne %1 ne nomme aucun plugin&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln more line(s) name no plugin</source>
        <translation>
            <numerusform>⚠ %Ln autre ligne ne nomme aucun plugin</numerusform>
            <numerusform>⚠ %Ln autres lignes ne nomment aucun plugin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::LocalChangesDialog</name>
    <message>
        <source>Files changed on the server</source>
        <translation>Fichiers modifiés sur le serveur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were changed on the server by hand. The update would meet them; nothing has been overwritten yet.</source>
        <translation>
            <numerusform>%Ln fichier a été modifié à la main sur le serveur. La mise à jour le rencontrerait&#xa0;; rien n’a encore été écrasé.</numerusform>
            <numerusform>%Ln fichiers ont été modifiés à la main sur le serveur. La mise à jour les rencontrerait&#xa0;; rien n’a encore été écrasé.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation>&amp;S’arrêter là</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>Les &amp;garder</translation>
    </message>
    <message>
        <source>&amp;Put them aside</source>
        <translation>Les &amp;écarter</translation>
    </message>
    <message>
        <source>Nothing is updated; the site stays as it is</source>
        <translation>Rien n’est mis à jour&#xa0;; le site reste comme il est</translation>
    </message>
    <message>
        <source>The new code is merged into the changed files; a conflict stops the update</source>
        <translation>Le nouveau code est fusionné dans les fichiers modifiés&#xa0;; un conflit arrête la mise à jour</translation>
    </message>
    <message>
        <source>The changed files are kept apart on the server and replaced by the new code</source>
        <translation>Les fichiers modifiés sont gardés à part sur le serveur et remplacés par le nouveau code</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were changed on the server and by the new code, and the two cannot be merged. Nothing has been overwritten.</source>
        <translation>
            <numerusform>%Ln fichier a été modifié sur le serveur et par le nouveau code, et les deux ne peuvent pas être fusionnés. Rien n’a été écrasé.</numerusform>
            <numerusform>%Ln fichiers ont été modifiés sur le serveur et par le nouveau code, et les deux ne peuvent pas être fusionnés. Rien n’a été écrasé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::LogDialog</name>
    <message>
        <source>Logs of %1</source>
        <translation>Journaux de %1</translation>
    </message>
    <message>
        <source>Logs, the newest first</source>
        <translation>Journaux, les plus récents d’abord</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Relire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The logs are not known.</source>
        <translation>Les journaux ne sont pas connus.</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Lecture des journaux</translation>
    </message>
    <message>
        <source>This instance has no log: none of its tasks has run, and the plugin writes no file for it.</source>
        <translation>Cette instance n’a pas de journal&#xa0;: aucune de ses tâches n’a tourné, et le plugin n’écrit pas de fichier à son sujet.</translation>
    </message>
    <message>
        <source>What its last tasks printed, and what the plugin wrote about it; the newest first.</source>
        <translation>Ce que ses dernières tâches ont affiché, et ce que le plugin a écrit à son sujet&#xa0;; le plus récent d’abord.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Saving the log</source>
        <translation>Enregistrement du journal</translation>
    </message>
    <message>
        <source>The plugin&apos;s cron
%1</source>
        <comment>%1: path of a file</comment>
        <translation>Cron du plugin
%1</translation>
    </message>
    <message>
        <source>This file is not there, or the account that runs PHP cannot read it.</source>
        <translation>Ce fichier n’existe pas, ou le compte qui exécute PHP ne peut pas le lire.</translation>
    </message>
</context>
<context>
    <name>quai::ui::MailDialog</name>
    <message>
        <source>Mails about sessions</source>
        <translation>Courriers des sessions</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;veur</translation>
    </message>
    <message>
        <source>Te&amp;xts</source>
        <translation>Te&amp;xtes</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;File d’attente</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the mail settings</source>
        <translation>Lecture des réglages de courrier</translation>
    </message>
    <message>
        <source>Handing the message in…</source>
        <translation>Remise du message…</translation>
    </message>
    <message>
        <source>The server has taken the message for %1.</source>
        <translation>Le serveur a accepté le message pour %1.</translation>
    </message>
    <message>
        <source>Sending a test message</source>
        <translation>Envoi d’un message d’essai</translation>
    </message>
    <message>
        <source>Saving the password</source>
        <translation>Enregistrement du mot de passe</translation>
    </message>
    <message>
        <source>Saving the mail settings</source>
        <translation>Enregistrement des réglages de courrier</translation>
    </message>
</context>
<context>
    <name>quai::ui::MailServerForm</name>
    <message>
        <source>&amp;Mail server:</source>
        <translation>Serveur de &amp;courrier&#xa0;:</translation>
    </message>
    <message>
        <source>None: no mail is sent</source>
        <translation>Aucun&#xa0;: rien n’est envoyé</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>STARTTLS: encrypted, or nothing goes through</source>
        <translation>STARTTLS&#xa0;: chiffré, sinon rien ne passe</translation>
    </message>
    <message>
        <source>TLS: encrypted from the first byte</source>
        <translation>TLS&#xa0;: chiffré dès le premier octet</translation>
    </message>
    <message>
        <source>None: a relay in the own network</source>
        <translation>Aucun&#xa0;: relais du réseau interne</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>&amp;Chiffrement&#xa0;:</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation>&amp;Identifiant&#xa0;:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Mot de &amp;passe&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Certificates:</source>
        <translation>Ce&amp;rtificats&#xa0;:</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Ceux du système</translation>
    </message>
    <message>
        <source>A file of certificates to trust instead, for a server with one of its own</source>
        <translation>Un fichier de certificats à croire à la place, pour un serveur qui a le sien</translation>
    </message>
    <message>
        <source>&amp;Sender:</source>
        <translation>E&amp;xpéditeur&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Name of the sender:</source>
        <translation>&amp;Nom de l’expéditeur&#xa0;:</translation>
    </message>
    <message>
        <source>Moodle deliveries</source>
        <translation>Livraisons Moodle</translation>
    </message>
    <message>
        <source>Language of mails and reports</source>
        <translation>Langue des courriers et des rapports</translation>
    </message>
    <message>
        <source>L&amp;anguage:</source>
        <translation>L&amp;angue&#xa0;:</translation>
    </message>
    <message>
        <source>Lo&amp;go of reports:</source>
        <translation>Lo&amp;go des rapports&#xa0;:</translation>
    </message>
    <message>
        <source>None (path of an image)</source>
        <translation>Aucun (chemin d’une image)</translation>
    </message>
    <message>
        <source>Your own address</source>
        <translation>Votre propre adresse</translation>
    </message>
    <message>
        <source>Address of the test message</source>
        <translation>Adresse du message d’essai</translation>
    </message>
    <message>
        <source>Send a &amp;test message</source>
        <translation>Envoyer un message d’e&amp;ssai</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>Essa&amp;yer&#xa0;:</translation>
    </message>
    <message>
        <source>Unchanged: in the password store</source>
        <translation>Inchangé&#xa0;: dans le trousseau</translation>
    </message>
</context>
<context>
    <name>quai::ui::MailTemplatesForm</name>
    <message>
        <source>Moodle 4.5.2 and the new quiz plugin</source>
        <comment>example of a session</comment>
        <translation>Moodle 4.5.2 et le nouveau greffon de test</translation>
    </message>
    <message>
        <source>Security release; ticket 4711.</source>
        <comment>example of a session</comment>
        <translation>Version de sécurité&#xa0;; ticket 4711.</translation>
    </message>
    <message>
        <source>None for visitors.</source>
        <comment>example of a session</comment>
        <translation>Aucun pour les visiteurs.</translation>
    </message>
    <message>
        <source>None was noticed.</source>
        <comment>example of a session</comment>
        <translation>Aucun constaté.</translation>
    </message>
    <message>
        <source>In production, version 4.5.2.</source>
        <comment>example of a session</comment>
        <translation>En production, version 4.5.2.</translation>
    </message>
    <message>
        <source>Look at the error log tomorrow.</source>
        <comment>example of a session</comment>
        <translation>Regarder le journal d’erreurs demain.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>S&amp;ubject:</source>
        <translation>O&amp;bjet&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Preview with an example:</source>
        <translation>A&amp;perçu avec un exemple&#xa0;:</translation>
    </message>
    <message>
        <source>Which mail</source>
        <translation>Quel courrier</translation>
    </message>
    <message>
        <source>When a session is opened</source>
        <translation>À l’ouverture d’une session</translation>
    </message>
    <message>
        <source>When it is closed</source>
        <translation>À sa clôture</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Insert a placeholder</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Supplied te&amp;xt</source>
        <translation>Te&amp;xte fourni</translation>
    </message>
    <message>
        <source>Puts the text that comes with Quai back</source>
        <translation>Remet le texte fourni avec Quai</translation>
    </message>
</context>
<context>
    <name>quai::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Site</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>&amp;Read sites.yml again</source>
        <translation>&amp;Relire sites.yml</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Tableau de bord</translation>
    </message>
    <message>
        <source>De&amp;livery</source>
        <translation>&amp;Livraison</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Filter sites</source>
        <translation>&amp;Filtrer les sites</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activité</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>La&amp;ngue</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Of the &amp;desktop</source>
        <translation>Du &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;About Quai</source>
        <translation>À &amp;propos de Quai</translation>
    </message>
    <message>
        <source>&amp;Code base</source>
        <translation>&amp;Base de code</translation>
    </message>
    <message>
        <source>Sess&amp;ions</source>
        <translation>Sess&amp;ions</translation>
    </message>
    <message>
        <source>Instanc&amp;es</source>
        <translation>Instanc&amp;es</translation>
    </message>
</context>
<context>
    <name>quai::ui::MainWindow</name>
    <message>
        <source>Remembering a password</source>
        <translation>Mémorisation d’un mot de passe</translation>
    </message>
    <message>
        <source>Reading the sites</source>
        <translation>Lecture des sites</translation>
    </message>
    <message numerus="yes">
        <source>%Ln site(s)</source>
        <translation>
            <numerusform>%Ln site</numerusform>
            <numerusform>%Ln sites</numerusform>
        </translation>
    </message>
    <message>
        <source>Quai</source>
        <translation>Quai</translation>
    </message>
    <message>
        <source>%1 — Quai</source>
        <translation>%1 — Quai</translation>
    </message>
    <message>
        <source>Quit Quai</source>
        <translation>Quitter Quai</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are running. Stop them and quit?</source>
        <translation>
            <numerusform>%Ln travail est en cours. L’arrêter et quitter&#xa0;?</numerusform>
            <numerusform>%Ln travaux sont en cours. Les arrêter et quitter&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each stops at its next safe point. What is done stays done, and can be continued later.</source>
        <translation>Chacun s’arrête au prochain point sûr. Ce qui est fait reste fait, et pourra être repris plus tard.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
</context>
<context>
    <name>quai::ui::ModeBand</name>
    <message>
        <source>Reads the state from the server again (F5)</source>
        <translation>Relit l’état sur le serveur (F5)</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>Relire l’état</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Interrogation de %1…</translation>
    </message>
    <message>
        <source>%1 has not answered for %2. Esc gives up.</source>
        <translation>%1 ne répond pas depuis %2. Échap pour renoncer.</translation>
    </message>
    <message>
        <source>Reading the state of the site…</source>
        <translation>Lecture de l’état du site…</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>État inconnu</translation>
    </message>
    <message>
        <source>The site&apos;s state could not be read yet. Read it with F5.</source>
        <translation>L’état du site n’a pas encore pu être lu. Lisez-le avec F5.</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>lu à %1</translation>
    </message>
    <message>
        <source>In service: %1</source>
        <translation>En service&#xa0;: %1</translation>
    </message>
    <message>
        <source>being modified: %1</source>
        <translation>en modification&#xa0;: %1</translation>
    </message>
    <message>
        <source>The folders on the server match no known state, so no step is offered. Look at the folders, or restore the secured version.</source>
        <translation>Les dossiers du serveur ne correspondent à aucun état connu&#xa0;: aucune étape n’est proposée. Examinez les dossiers, ou rétablissez la version sécurisée.</translation>
    </message>
    <message>
        <source>There is no folder of this site in %1</source>
        <translation>Il n’y a aucun dossier de ce site dans %1</translation>
    </message>
    <message>
        <source>Folders: %1</source>
        <translation>Dossiers&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 works on this site: %2, since %3.</source>
        <translation>%1 travaille sur ce site&#xa0;: %2, depuis %3.</translation>
    </message>
    <message>
        <source>No sign of life for %1.</source>
        <translation>Aucun signe de vie depuis %1.</translation>
    </message>
    <message>
        <source>Last sign of life %1 ago.</source>
        <translation>Dernier signe de vie il y a %1.</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>Pren&amp;dre la main…</translation>
    </message>
    <message>
        <source>Interrupted: “%1”, begun at %2 by %3, never ended. It can safely be run again, or the secured version be restored.</source>
        <translation>Interrompue&#xa0;: «&#xa0;%1&#xa0;», commencée à %2 par %3, jamais terminée. Elle peut être relancée sans risque, ou la version sécurisée rétablie.</translation>
    </message>
    <message>
        <source>Run it a&amp;gain</source>
        <translation>Relancer l’étape</translation>
    </message>
    <message>
        <source>Restore the secured vers&amp;ion…</source>
        <translation>Rétablir la version séc&amp;urisée…</translation>
    </message>
</context>
<context>
    <name>quai::ui::NewInstanceDialog</name>
    <message>
        <source>New platform — %1</source>
        <comment>%1: a site</comment>
        <translation>Nouvelle plate-forme — %1</translation>
    </message>
    <message>
        <source>&amp;Undo what was made…</source>
        <translation>Ann&amp;uler ce qui a été fait…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Stops before the next step; what was made stays, to go on or to be undone</source>
        <translation>S’arrête avant l’étape suivante&#xa0;; ce qui a été fait reste, pour continuer ou pour être annulé</translation>
    </message>
    <message>
        <source>Reading the templates</source>
        <translation>Lecture des modèles</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler ce qui a été fait</translation>
    </message>
    <message>
        <source>Remove what was made of %1?</source>
        <translation>Supprimer ce qui a été fait de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Only what these attempts have made is removed: database, folder, row. Nothing that was there before is touched.</source>
        <translation>Seul ce que ces tentatives ont créé est supprimé&#xa0;: base, dossier, ligne. Rien de ce qui existait avant n’est touché.</translation>
    </message>
    <message>
        <source>1 of 3 · What shall it begin with?</source>
        <translation>1 sur 3 · De quoi part-elle&#xa0;?</translation>
    </message>
    <message>
        <source>2 of 3 · Names, as the plugin makes them</source>
        <translation>2 sur 3 · Les noms, tels que le plugin les forme</translation>
    </message>
    <message>
        <source>3 of 3 · What will be done</source>
        <translation>3 sur 3 · Ce qui sera fait</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Making the platform</source>
        <translation>Création de la plate-forme</translation>
    </message>
    <message>
        <source>The server is asked whether this is possible…</source>
        <translation>Le serveur vérifie que c’est possible…</translation>
    </message>
    <message>
        <source>%1 can be made. Nothing has been changed yet.</source>
        <translation>%1 peut être créée. Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <source>An earlier attempt at %1 broke off. It can go on, or be undone.</source>
        <translation>Une tentative précédente pour %1 s’est interrompue. Elle peut continuer, ou être annulée.</translation>
    </message>
    <message>
        <source>%1 cannot be made like this. Nothing was changed.</source>
        <translation>%1 ne peut pas être créée ainsi. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 is being made. The dialog may be closed: the work goes on.</source>
        <translation>%1 est en cours de création. La fenêtre peut être fermée&#xa0;: le travail continue.</translation>
    </message>
    <message>
        <source>What was made of %1 is being removed…</source>
        <translation>Ce qui a été fait de %1 est en cours de suppression…</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 est prête.</translation>
    </message>
    <message>
        <source>%1 is not ready. What was made stays: go on, or undo it.</source>
        <translation>%1 n’est pas prête. Ce qui a été fait reste&#xa0;: continuez, ou annulez.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left.</source>
        <translation>Il ne reste rien de %1.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Go on from here</source>
        <translation>&amp;Continuer à partir d’ici</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>&amp;Make the platform</source>
        <translation>&amp;Créer la plate-forme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>quai::ui::NewInstanceOrigin</name>
    <message>
        <source>%1 — incomplete</source>
        <translation>%1 — incomplet</translation>
    </message>
    <message>
        <source>%1 — %2, %3, captured on %4</source>
        <comment>name of a template, captured address, size of the tables, date</comment>
        <translation>%1 — %2, %3, capturé le %4</translation>
    </message>
    <message>
        <source>From a &amp;template: with its courses, users and settings</source>
        <translation>À partir d’un &amp;modèle&#xa0;: avec ses cours, ses utilisateurs et ses réglages</translation>
    </message>
    <message>
        <source>&amp;Empty: as Moodle&apos;s installer makes it</source>
        <translation>&amp;Vide&#xa0;: telle que l’installateur de Moodle la crée</translation>
    </message>
    <message>
        <source>Administrator of the empty platform</source>
        <translation>Administrateur de la plate-forme vide</translation>
    </message>
    <message>
        <source>Address, database and folder get their names from it</source>
        <translation>L’adresse, la base et le dossier en tirent leurs noms</translation>
    </message>
    <message>
        <source>&amp;Name of the platform</source>
        <translation>&amp;Nom de la plate-forme</translation>
    </message>
    <message>
        <source>&amp;Short name</source>
        <translation>Nom &amp;abrégé</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>&amp;Password of the account &quot;admin&quot;</source>
        <translation>Mot de &amp;passe du compte «&#xa0;admin&#xa0;»</translation>
    </message>
    <message>
        <source>The password &amp;again</source>
        <translation>Le mot de passe, à no&amp;uveau</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>There is no template yet: capture the main platform first</source>
        <translation>Il n’y a pas encore de modèle&#xa0;: captez d’abord la plate-forme principale</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>quai::ui::NewProjectDialog</name>
    <message>
        <source>New code base</source>
        <translation>Nouvelle base de code</translation>
    </message>
    <message>
        <source>Import a code base</source>
        <translation>Importer une base de code</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Version of &amp;Moodle:</source>
        <translation>Version de &amp;Moodle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Repository of Moodle:</source>
        <translation>Dépôt de Mood&amp;le&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Branch:</source>
        <translation>&amp;Branche&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1; a tag</source>
        <translation>4.5&#xa0;: la dernière version de 4.5&#xa0;; 4.5+&#xa0;: la tête de sa branche stable&#xa0;; 4.5.1&#xa0;; une étiquette</translation>
    </message>
    <message>
        <source>Of the code base; its releases are named after it</source>
        <translation>De la base de code&#xa0;; ses versions publiées en portent le nom</translation>
    </message>
    <message>
        <source>A code base is a folder under git with the file project.yml: a version of Moodle and the plugins that belong to it.</source>
        <translation>Une base de code est un dossier sous git avec le fichier project.yml&#xa0;: une version de Moodle et les plugins qui l’accompagnent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) will be taken over, and everything else that the file holds.</source>
        <translation>
            <numerusform>%Ln plugin sera repris, avec tout ce que contient le fichier.</numerusform>
            <numerusform>%Ln plugins seront repris, avec tout ce que contient le fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the code base</source>
        <translation>Dossier de la base de code</translation>
    </message>
    <message>
        <source>Give the code base a name.</source>
        <translation>Donnez un nom à la base de code.</translation>
    </message>
    <message>
        <source>Give the folder with its whole path.</source>
        <translation>Indiquez le dossier avec son chemin complet.</translation>
    </message>
    <message>
        <source>There is a code base in this folder already: open it instead.</source>
        <translation>Il y a déjà une base de code dans ce dossier&#xa0;: ouvrez-la plutôt.</translation>
    </message>
    <message>
        <source>Give the version of Moodle, such as 4.5.</source>
        <translation>Indiquez la version de Moodle, par exemple 4.5.</translation>
    </message>
    <message>
        <source>“%1” is no version of Moodle.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version de Moodle.</translation>
    </message>
    <message>
        <source>Give the branch a name.</source>
        <translation>Donnez un nom à la branche.</translation>
    </message>
</context>
<context>
    <name>quai::ui::NodeListDialog</name>
    <message>
        <source>New platforms from a node list — %1</source>
        <comment>%1: a site</comment>
        <translation>Nouvelles plates-formes à partir d’une liste — %1</translation>
    </message>
    <message>
        <source>Platforms of the list</source>
        <translation>Plates-formes de la liste</translation>
    </message>
    <message>
        <source>What stands against the chosen platform</source>
        <translation>Ce qui s’oppose à la plate-forme choisie</translation>
    </message>
    <message>
        <source>At a t&amp;ime on one server</source>
        <translation>À la fo&amp;is sur un serveur</translation>
    </message>
    <message>
        <source>Platforms made at a time on one server</source>
        <translation>Plates-formes créées à la fois sur un serveur</translation>
    </message>
    <message>
        <source>More at a time is faster and loads the server more</source>
        <translation>Davantage à la fois va plus vite et charge davantage le serveur</translation>
    </message>
    <message>
        <source>Stop at the first e&amp;rror</source>
        <translation>S’arrêter à la première err&amp;eur</translation>
    </message>
    <message>
        <source>What runs is finished; nothing else is begun</source>
        <translation>Ce qui est en cours se termine&#xa0;; rien d’autre n’est commencé</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Choisir un autre &amp;fichier…</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>E&amp;xporter les résultats…</translation>
    </message>
    <message>
        <source>&amp;Undo this one…</source>
        <translation>Ann&amp;uler celle-ci…</translation>
    </message>
    <message>
        <source>&amp;Check on the server</source>
        <translation>&amp;Vérifier sur le serveur</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Open a node list</source>
        <translation>Ouvrir une liste de nœuds</translation>
    </message>
    <message>
        <source>Node lists (*.csv *.txt);;All files (*)</source>
        <translation>Listes de nœuds (*.csv *.txt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the node list</source>
        <translation>Lecture de la liste de nœuds</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler ce qui a été fait</translation>
    </message>
    <message>
        <source>Remove what was made of %1?</source>
        <translation>Supprimer ce qui a été fait de %1&#xa0;?</translation>
    </message>
    <message>
        <source>Only what these attempts have made is removed. Nothing that was there before is touched.</source>
        <translation>Seul ce que ces tentatives ont créé est supprimé. Rien de ce qui existait avant n’est touché.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>A node list is a file as the plugin&apos;s bulkcreatenodes reads it: columns separated by &quot;;&quot;, the first line names them. It is shown and checked here before anything is made.</source>
        <translation>Une liste de nœuds est un fichier tel que le lit le bulkcreatenodes du plugin&#xa0;: colonnes séparées par «&#xa0;;&#xa0;», la première ligne les nomme. Elle est affichée et vérifiée ici avant toute création.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifiée</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prête</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>made</source>
        <translation>créée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulée</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln platform(s): %2</source>
        <comment>%1: a file, %2: 3 ready, 1 not possible</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln plate-forme&#xa0;: %2</numerusform>
            <numerusform>%1&#xa0;: %Ln plates-formes&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un &amp;fichier…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %Ln platform(s)</source>
        <translation>
            <numerusform>C&amp;ontinuer avec %Ln plate-forme</numerusform>
            <numerusform>C&amp;ontinuer avec %Ln plates-formes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make %Ln platform(s)</source>
        <translation>
            <numerusform>&amp;Créer %Ln plate-forme</numerusform>
            <numerusform>&amp;Créer %Ln plates-formes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is made before every platform of the list is possible</source>
        <translation>Rien n’est créé tant que toutes les plates-formes de la liste ne sont pas possibles</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing stands against this platform, as far as it is known.</source>
        <translation>Rien ne s’oppose à cette plate-forme, autant qu’on le sache.</translation>
    </message>
</context>
<context>
    <name>quai::ui::OpenSessionDialog</name>
    <message>
        <source>No mail is sent: the site has no recipients of reports (see its settings).</source>
        <translation>Aucun courrier n’est envoyé&#xa0;: le site n’a pas de destinataires de rapports (voir ses réglages).</translation>
    </message>
    <message>
        <source>A mail goes to: %1</source>
        <translation>Un courrier est envoyé à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open a delivery session on %1</source>
        <translation>Ouvrir une session de livraison sur %1</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Ouvrir la session</translation>
    </message>
    <message>
        <source>What is delivered, for those who read the report</source>
        <translation>Ce qui est livré, pour ceux qui lisent le rapport</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Titre&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Description&#xa0;:</translation>
    </message>
    <message>
        <source>What changes and why; tickets, versions</source>
        <translation>Ce qui change et pourquoi&#xa0;; tickets, versions</translation>
    </message>
    <message>
        <source>E&amp;xpected impact:</source>
        <translation>&amp;Impact prévu&#xa0;:</translation>
    </message>
    <message>
        <source>What visitors will notice, if anything</source>
        <translation>Ce que les visiteurs remarqueront</translation>
    </message>
    <message>
        <source>&amp;Planned end:</source>
        <translation>&amp;Fin prévue&#xa0;:</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin prévue</translation>
    </message>
    <message>
        <source>Opening a session</source>
        <translation>Ouverture d’une session</translation>
    </message>
    <message>
        <source>Somebody opened a session meanwhile: “%1”, by %2. Close this window to go on with it.</source>
        <translation>Quelqu’un a ouvert une session entre-temps&#xa0;: «&#xa0;%1&#xa0;», par %2. Fermez cette fenêtre pour la poursuivre.</translation>
    </message>
    <message>
        <source>Somebody opened a session meanwhile. Close this window to go on with it.</source>
        <translation>Quelqu’un a ouvert une session entre-temps. Fermez cette fenêtre pour la continuer.</translation>
    </message>
</context>
<context>
    <name>quai::ui::OutboxPane</name>
    <message>
        <source>T&amp;ry again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>Send what &amp;waits now</source>
        <translation>Envoyer &amp;maintenant ce qui attend</translation>
    </message>
    <message>
        <source>No mail yet</source>
        <translation>Aucun courrier pour l’instant</translation>
    </message>
    <message>
        <source>Mails about sessions wait here until the mail server has taken them.</source>
        <translation>Les courriers des sessions attendent ici que le serveur de courrier les accepte.</translation>
    </message>
    <message>
        <source>Sends the chosen mail again: look first whether an uncertain one has arrived</source>
        <translation>Renvoie le courrier choisi&#xa0;: vérifiez d’abord si un courrier incertain est arrivé</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Reading the mails</source>
        <translation>Lecture des courriers</translation>
    </message>
    <message>
        <source>Sending the mail again</source>
        <translation>Nouvel envoi du courrier</translation>
    </message>
    <message>
        <source>Sending the mails</source>
        <translation>Envoi des courriers</translation>
    </message>
</context>
<context>
    <name>quai::ui::OutboxProxy</name>
    <message>
        <source>Written</source>
        <translation>Rédigé</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>when</comment>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Réponse du serveur</translation>
    </message>
</context>
<context>
    <name>quai::ui::OutputView</name>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>What the server prints appears here.</source>
        <translation>Ce que le serveur écrit apparaît ici.</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>Chercher dans la sortie</translation>
    </message>
    <message>
        <source>Search in the output (Ctrl+F)</source>
        <translation>Chercher dans la sortie (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the selection, or everything</source>
        <translation>Copier la sélection, ou tout</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Couper les longues lignes</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
</context>
<context>
    <name>quai::ui::PlanPane</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>“Preview” on a step shows here what it would do, without doing it.</source>
        <translation>«&#xa0;Aperçu&#xa0;» sur une étape montre ici ce qu’elle ferait, sans le faire.</translation>
    </message>
    <message>
        <source>Preview made at %1. Nothing has been changed.</source>
        <translation>Aperçu fait à %1. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was asked for yet</source>
        <translation>Rien n’a encore été demandé</translation>
    </message>
</context>
<context>
    <name>quai::ui::PlanText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln fichier à écrire</numerusform>
            <numerusform>%Ln fichiers à écrire</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>%Ln à supprimer</numerusform>
            <numerusform>%Ln à supprimer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 est nouveau</translation>
    </message>
    <message>
        <source>%1 stays as it is</source>
        <translation>%1 reste tel quel</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 change</translation>
    </message>
    <message>
        <source>Version %1 → %2</source>
        <translation>Version %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were changed on the server by hand: %1</source>
        <translation>
            <numerusform>%Ln fichier a été modifié à la main sur le serveur&#xa0;: %1</numerusform>
            <numerusform>%Ln fichiers ont été modifiés à la main sur le serveur&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Moodle&apos;s database is upgraded. This cannot be undone by putting the old code back.</source>
        <translation>La base de Moodle est mise à jour. Remettre l’ancien code n’y revient pas.</translation>
    </message>
    <message>
        <source>Moodle&apos;s database upgrade is pending and is not run: administrators will be asked to do it in the browser.</source>
        <translation>La mise à jour de la base de Moodle est en attente et n’est pas lancée&#xa0;: les administrateurs devront la faire dans le navigateur.</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginCommands</name>
    <message>
        <source>Remove plugins</source>
        <translation>Retirer des plugins</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>Retirer %1 du projet&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln plugin(s) from the project?</source>
        <translation>
            <numerusform>Retirer %Ln plugin du projet&#xa0;?</numerusform>
            <numerusform>Retirer %Ln plugins du projet&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files vanish with the next build. What they stored in Moodle&apos;s database stays until they are uninstalled there. The former project stays in its history.</source>
        <translation>Leurs fichiers disparaissent à la prochaine construction. Ce qu’ils ont enregistré dans la base de données de Moodle y reste jusqu’à leur désinstallation. L’ancien projet reste dans l’historique.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Nothing to pin: what is chosen is fixed already, or not resolved yet.</source>
        <translation>Rien à figer&#xa0;: ce qui est choisi est déjà figé, ou pas encore résolu.</translation>
    </message>
    <message>
        <source>Nothing to release: what is chosen follows the newest already.</source>
        <translation>Rien à libérer&#xa0;: ce qui est choisi suit déjà la plus récente.</translation>
    </message>
    <message>
        <source>What is chosen is at the newest that is available.</source>
        <translation>Ce qui est choisi est à la version la plus récente disponible.</translation>
    </message>
    <message>
        <source>“%1” is no version of Moodle: 4.5, 4.5+, 4.5.1, a tag, a branch or a commit.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version de Moodle&#xa0;: 4.5, 4.5+, 4.5.1, une étiquette, une branche ou un commit.</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginDialog</name>
    <message>
        <source>Add a plugin from an address</source>
        <translation>Ajouter un plugin depuis une adresse</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What the plugin directory says</source>
        <translation>Ce que dit l’annuaire des plugins</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>Tag or commit</source>
        <translation>Étiquette ou commit</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Version number</source>
        <translation>Numéro de version</translation>
    </message>
    <message>
        <source>Files below the project&apos;s folder, one a line: patches/fix.patch</source>
        <translation>Fichiers sous le dossier du projet, un par ligne&#xa0;: patches/fix.patch</translation>
    </message>
    <message>
        <source>&amp;Repository:</source>
        <translation>&amp;Dépôt&#xa0;:</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Dépôt</translation>
    </message>
    <message>
        <source>&amp;Component:</source>
        <translation>&amp;Composant&#xa0;:</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Version&#xa0;:</translation>
    </message>
    <message>
        <source>What decides the version</source>
        <translation>Ce qui décide de la version</translation>
    </message>
    <message>
        <source>Tag, commit, branch or number</source>
        <translation>Étiquette, commit, branche ou numéro</translation>
    </message>
    <message>
        <source>&amp;Patches:</source>
        <translation>Correcti&amp;fs&#xa0;:</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Correctifs</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Note&#xa0;:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Give the address of a git repository: https, ssh, or a path of this machine.</source>
        <translation>Indiquez l’adresse d’un dépôt git&#xa0;: https, ssh ou un chemin de cette machine.</translation>
    </message>
    <message>
        <source>This is no address of a git repository.</source>
        <translation>Ce n’est pas l’adresse d’un dépôt git.</translation>
    </message>
    <message>
        <source>Give the name of the plugin, such as mod_example.</source>
        <translation>Indiquez le nom du plugin, par exemple mod_example.</translation>
    </message>
    <message>
        <source>%1 is declared already.</source>
        <translation>%1 est déjà déclaré.</translation>
    </message>
    <message>
        <source>Say which one.</source>
        <translation>Dites laquelle.</translation>
    </message>
    <message>
        <source>No tag, branch or number begins with a dash.</source>
        <translation>Aucune étiquette, branche ni numéro ne commence par un tiret.</translation>
    </message>
    <message>
        <source>%1 is no file below the project&apos;s folder.</source>
        <translation>%1 n’est pas un fichier sous le dossier du projet.</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginsPane</name>
    <message>
        <source>No plugin is declared yet: add some from the directory, from the cache, from an address or from a list.</source>
        <translation>Aucun plugin n’est encore déclaré&#xa0;: ajoutez-en depuis l’annuaire, le cache, une adresse ou une liste.</translation>
    </message>
    <message>
        <source>From the &amp;directory…</source>
        <translation>De l’&amp;annuaire…</translation>
    </message>
    <message>
        <source>Search in the plugin directory</source>
        <translation>Chercher dans l’annuaire des plugins</translation>
    </message>
    <message>
        <source>From the &amp;cache…</source>
        <translation>Du &amp;cache…</translation>
    </message>
    <message>
        <source>What some project of this machine fetched already</source>
        <translation>Ce qu’un projet de cette machine a déjà récupéré</translation>
    </message>
    <message>
        <source>From an &amp;address…</source>
        <translation>D’une a&amp;dresse…</translation>
    </message>
    <message>
        <source>A git repository of its own</source>
        <translation>Un dépôt git propre</translation>
    </message>
    <message>
        <source>From a &amp;list…</source>
        <translation>D’une &amp;liste…</translation>
    </message>
    <message>
        <source>Paste a list of plugins, one a line</source>
        <translation>Coller une liste de plugins, un par ligne</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Repository, version, patches and note of the plugin</source>
        <translation>Dépôt, version, correctifs et note du plugin</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>Mettre à &amp;jour</translation>
    </message>
    <message>
        <source>Fix the chosen plugins to the newest that is available</source>
        <translation>Figer les plugins choisis à la version la plus récente disponible</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Figer</translation>
    </message>
    <message>
        <source>Fix the chosen plugins to what they resolve to now</source>
        <translation>Figer les plugins choisis à leur version résolue actuelle</translation>
    </message>
    <message>
        <source>U&amp;npin</source>
        <translation>&amp;Libérer</translation>
    </message>
    <message>
        <source>Let the chosen plugins follow the newest again</source>
        <translation>Laisser les plugins choisis suivre de nouveau la plus récente</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Retirer…</translation>
    </message>
    <message>
        <source>Take the chosen plugins out of the project</source>
        <translation>Retirer les plugins choisis du projet</translation>
    </message>
    <message>
        <source>Plugins of the project</source>
        <translation>Plugins du projet</translation>
    </message>
    <message>
        <source>Filter plugins</source>
        <translation>Filtrer les plugins</translation>
    </message>
    <message>
        <source>Filter of the plugins</source>
        <translation>Filtre des plugins</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add plugins</source>
        <translation>Ajouter des plugins</translation>
    </message>
    <message>
        <source>Add plugins from the directory, the cache, an address or a list</source>
        <translation>Ajouter des plugins depuis l’annuaire, le cache, une adresse ou une liste</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s)</source>
        <translation>
            <numerusform>%Ln plugin</numerusform>
            <numerusform>%Ln plugins</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginsProxy</name>
    <message>
        <source>%1
commit %2</source>
        <translation>%1
commit %2</translation>
    </message>
    <message>
        <source>Newer than what is declared</source>
        <translation>Plus récent que ce qui est déclaré</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the plugin, as Moodle knows it</source>
        <translation>Nom du plugin, tel que Moodle le connaît</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>What is declared against what was built</source>
        <translation>Ce qui est déclaré face à ce qui a été construit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What the project asks for</source>
        <translation>Ce que le projet demande</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>What that is now, by the cache</source>
        <translation>Ce que c’est maintenant, d’après le cache</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>What the last build holds</source>
        <translation>Ce que contient la dernière construction</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Construit</translation>
    </message>
    <message>
        <source>The newest for this Moodle</source>
        <translation>La plus récente pour ce Moodle</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Whether it fits this Moodle and the other plugins</source>
        <translation>S’il convient à ce Moodle et aux autres plugins</translation>
    </message>
    <message>
        <source>Compatible</source>
        <translation>Compatible</translation>
    </message>
    <message>
        <source>Of its files, as they are served</source>
        <translation>De ses fichiers, tels qu’ils sont servis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The operator&apos;s own words</source>
        <translation>Les mots de l’opérateur</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectEditor</name>
    <message>
        <source>Line numbers</source>
        <translation>Numéros de ligne</translation>
    </message>
    <message>
        <source>Text of project.yml</source>
        <translation>Texte de project.yml</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectHead</name>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>S&amp;ynchronise…</source>
        <translation>S&amp;ynchroniser…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Read the project again (F5)</source>
        <translation>Relire le projet (F5)</translation>
    </message>
    <message>
        <source>Read the project again</source>
        <translation>Relire le projet</translation>
    </message>
    <message>
        <source>Bring what is new in every source into the cache; the project stays as it is</source>
        <translation>Apporter au cache les nouveautés de chaque source&#xa0;; le projet reste tel quel</translation>
    </message>
    <message>
        <source>Fetch the sources, resolve the versions, show what would change, then build it</source>
        <translation>Récupérer les sources, résoudre les versions, montrer ce qui changerait, puis construire</translation>
    </message>
    <message>
        <source>&amp;Moodle:</source>
        <translation>&amp;Moodle&#xa0;:</translation>
    </message>
    <message>
        <source>Version of Moodle</source>
        <translation>Version de Moodle</translation>
    </message>
    <message>
        <source>4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1, a tag, a branch or a commit. What the cache has is offered.</source>
        <translation>4.5&#xa0;: la dernière version de 4.5&#xa0;; 4.5+&#xa0;: la tête de sa branche stable&#xa0;; 4.5.1, une étiquette, une branche ou un commit. Ce que contient le cache est proposé.</translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation>Avancement de la récupération</translation>
    </message>
    <message>
        <source>Stop fetching; what came stays in the cache, and the next fetch goes on from there</source>
        <translation>Arrêter la récupération&#xa0;; ce qui est arrivé reste dans le cache, la prochaine reprendra de là</translation>
    </message>
    <message>
        <source>The project cannot be read</source>
        <translation>Le projet est illisible</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>Lecture du projet…</translation>
    </message>
    <message>
        <source>Moodle is not in the cache yet</source>
        <translation>Moodle n’est pas encore dans le cache</translation>
    </message>
    <message>
        <source>Fetch the sources: then versions can be resolved and the project can be built.</source>
        <translation>Récupérez les sources&#xa0;: les versions pourront être résolues et le projet construit.</translation>
    </message>
    <message>
        <source>What blocks is told in the column “Compatible”.</source>
        <translation>Ce qui bloque est dit dans la colonne «&#xa0;Compatible&#xa0;».</translation>
    </message>
    <message>
        <source>Synchronise to build it: what would change is shown first.</source>
        <translation>Synchronisez pour construire&#xa0;: ce qui changerait est d’abord montré.</translation>
    </message>
    <message>
        <source>not resolved: it was not fetched yet, or there is no such version</source>
        <translation>non résolu&#xa0;: pas encore récupéré, ou cette version n’existe pas</translation>
    </message>
    <message>
        <source>→ %1, commit %2</source>
        <translation>→ %1, commit %2</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (aujourd’hui %2)</translation>
    </message>
    <message>
        <source>%1+ (head of the stable branch)</source>
        <translation>%1+ (tête de la branche stable)</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Récupération…</translation>
    </message>
    <message>
        <source>Package %1 of %2: %3</source>
        <translation>Paquet %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Source %1 of %2: %3</source>
        <translation>Source %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 of %2 objects · %3 · %4/s</source>
        <translation>%1 objets sur %2 · %3 · %4/s</translation>
    </message>
    <message>
        <source>%1 · %2/s</source>
        <translation>%1 · %2/s</translation>
    </message>
    <message>
        <source>Address of the plugin directory, and what it may choose</source>
        <translation>Adresse de l’annuaire des plugins, et ce qu’il peut choisir</translation>
    </message>
    <message>
        <source>Settings of the plugin directory</source>
        <translation>Réglages de l’annuaire des plugins</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectView</name>
    <message>
        <source>&amp;Plugins</source>
        <translation>&amp;Plugins</translation>
    </message>
    <message>
        <source>project.yml</source>
        <translation>project.yml</translation>
    </message>
    <message>
        <source>Re&amp;leases</source>
        <translation>&amp;Versions publiées</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;Et si…</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>&amp;Inventaire</translation>
    </message>
    <message>
        <source>project.yml *</source>
        <translation>project.yml *</translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation>Rien n’avait changé.</translation>
    </message>
    <message>
        <source>Built: commit %1.</source>
        <translation>Construit&#xa0;: commit %1.</translation>
    </message>
    <message>
        <source>Released: %1.</source>
        <translation>Version publiée&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Lecture du projet</translation>
    </message>
    <message numerus="yes">
        <source>Fetched: %Ln source(s).</source>
        <translation>
            <numerusform>Récupéré&#xa0;: %Ln source.</numerusform>
            <numerusform>Récupéré&#xa0;: %Ln sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>Récupération de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) did not come; the others did.</source>
        <translation>
            <numerusform>%Ln source n’est pas arrivée&#xa0;; les autres, si.</numerusform>
            <numerusform>%Ln sources ne sont pas arrivées&#xa0;; les autres, si.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What came before stays.</source>
        <translation>Arrêté. Ce qui est arrivé avant reste.</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Nothing to do: what is built is what is declared.</source>
        <translation>Rien à faire&#xa0;: ce qui est construit est ce qui est déclaré.</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchroniser</translation>
    </message>
    <message>
        <source>Build %1: %2.</source>
        <translation>Construire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A new generation is added to the history of the code base. No site changes: that takes a release and its delivery.</source>
        <translation>Une nouvelle génération s’ajoute à l’historique de la base de code. Aucun site ne change&#xa0;: il y faut une version publiée et sa livraison.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Construire</translation>
    </message>
    <message>
        <source>Fetched, but not built.</source>
        <translation>Récupéré, mais pas construit.</translation>
    </message>
    <message>
        <source>Delivering a release</source>
        <translation>Livraison d’une version publiée</translation>
    </message>
    <message>
        <source>Comparing what is served</source>
        <translation>Comparaison de ce qui est servi</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectsPane</name>
    <message>
        <source>New code base…</source>
        <translation>Nouvelle base de code…</translation>
    </message>
    <message>
        <source>Make a new code base in an empty folder</source>
        <translation>Créer une base de code dans un dossier vide</translation>
    </message>
    <message>
        <source>Open an existing one…</source>
        <translation>Ouvrir une base existante…</translation>
    </message>
    <message>
        <source>Add a folder that holds a project.yml</source>
        <translation>Ajouter un dossier qui contient un project.yml</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Take over a file of Moodle Code Base Manager (YAML or JSON)</source>
        <translation>Reprendre un fichier de Moodle Code Base Manager (YAML ou JSON)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Take it off this list; its folder stays as it is</source>
        <translation>La retirer de cette liste&#xa0;; son dossier reste tel quel</translation>
    </message>
    <message>
        <source>Code bases</source>
        <translation>Bases de code</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectsProxy</name>
    <message>
        <source>%1
There is no project.yml in this folder.</source>
        <translation>%1
Il n’y a pas de project.yml dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>quai::ui::QuestionDialog</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>To confirm, type: %1</source>
        <translation>Pour confirmer, saisissez&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::ReleasesPane</name>
    <message>
        <source>&amp;Make a release…</source>
        <translation>&amp;Publier une version…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Contrôler</translation>
    </message>
    <message>
        <source>De&amp;liver…</source>
        <translation>&amp;Livrer…</translation>
    </message>
    <message>
        <source>No release yet</source>
        <translation>Aucune version publiée</translation>
    </message>
    <message>
        <source>Synchronise the project, then make a release: it is what can be delivered.</source>
        <translation>Synchronisez le projet, puis publiez une version&#xa0;: c’est elle qu’on livre.</translation>
    </message>
    <message>
        <source>Releases of the project</source>
        <translation>Versions publiées du projet</translation>
    </message>
    <message>
        <source>Tags what was built last, with a comment; it can then be delivered</source>
        <translation>Étiquette la dernière construction, avec un commentaire&#xa0;; elle peut alors être livrée</translation>
    </message>
    <message>
        <source>What the next build would change in the chosen release</source>
        <translation>Ce que la prochaine construction changerait à la version choisie</translation>
    </message>
    <message>
        <source>PHP syntax of the plugins and the project&apos;s own tests; a result that is there is shown</source>
        <translation>Syntaxe PHP des plugins et tests propres au projet&#xa0;; un résultat existant est montré</translation>
    </message>
    <message>
        <source>Goes to the delivery page with this release chosen; nothing is sent yet</source>
        <translation>Va à la page de livraison avec cette version choisie&#xa0;; rien n’est encore envoyé</translation>
    </message>
    <message>
        <source>Comment of the release</source>
        <translation>Commentaire de la version publiée</translation>
    </message>
    <message numerus="yes">
        <source>Make a release of what was built last: Moodle %1 with %Ln plugin(s).</source>
        <translation>
            <numerusform>Publier la dernière construction&#xa0;: Moodle %1 avec %Ln plugin.</numerusform>
            <numerusform>Publier la dernière construction&#xa0;: Moodle %1 avec %Ln plugins.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is declared differs from it: %1. Synchronise first to have that in the release.</source>
        <translation>Ce qui est déclaré en diffère&#xa0;: %1. Synchronisez d’abord pour l’avoir dans la version publiée.</translation>
    </message>
    <message>
        <source>Make the release</source>
        <translation>Publier la version</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The first release</source>
        <translation>La première version publiée</translation>
    </message>
    <message>
        <source>There is none before it to compare it with.</source>
        <translation>Il n’y en a pas d’antérieure à laquelle la comparer.</translation>
    </message>
    <message>
        <source>Differences of releases</source>
        <translation>Différences entre versions publiées</translation>
    </message>
    <message>
        <source>As soon as there are two releases, what differs is shown here.</source>
        <translation>Dès qu’il y a deux versions publiées, leurs différences s’affichent ici.</translation>
    </message>
    <message>
        <source>Choose one release to see what it changed, or two to compare them.</source>
        <translation>Choisissez une version pour voir ce qu’elle a changé, ou deux pour les comparer.</translation>
    </message>
    <message>
        <source>%1 → what is declared now</source>
        <translation>%1 → ce qui est déclaré maintenant</translation>
    </message>
    <message>
        <source>Checks of %1</source>
        <translation>Contrôles de %1</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>Rien n’a échoué.</translation>
    </message>
    <message>
        <source>Some checks failed.</source>
        <translation>Des contrôles ont échoué.</translation>
    </message>
    <message>
        <source>Run them again</source>
        <translation>Les relancer</translation>
    </message>
    <message>
        <source>Compare with the &amp;declaration</source>
        <translation>Comparer à la &amp;déclaration</translation>
    </message>
    <message>
        <source>Compare with the &amp;site…</source>
        <translation>Comparer au &amp;site…</translation>
    </message>
    <message>
        <source>Which files %1 serves otherwise than the chosen release has them; nothing is changed</source>
        <translation>Quels fichiers %1 sert autrement que la version publiée choisie&#xa0;; rien n’est modifié</translation>
    </message>
</context>
<context>
    <name>quai::ui::ReleasesProxy</name>
    <message>
        <source>Release</source>
        <translation>Version publiée</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Moodle</source>
        <translation>Moodle</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
</context>
<context>
    <name>quai::ui::RemarkDialog</name>
    <message>
        <source>&amp;Remark:</source>
        <translation>&amp;Remarque&#xa0;:</translation>
    </message>
    <message>
        <source>What was seen, decided or said</source>
        <translation>Ce qui a été constaté, décidé ou dit</translation>
    </message>
    <message>
        <source>Remark in “%1”</source>
        <translation>Remarque dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>A remark cannot be taken back: it stands in the server&apos;s journal and in the report.</source>
        <translation>Une remarque ne se retire pas&#xa0;: elle figure dans le journal du serveur et dans le rapport.</translation>
    </message>
    <message>
        <source>Add the remark</source>
        <translation>Ajouter la remarque</translation>
    </message>
    <message>
        <source>Writing the remark</source>
        <translation>Écriture de la remarque</translation>
    </message>
</context>
<context>
    <name>quai::ui::ReportDialog</name>
    <message>
        <source>Report of “%1”</source>
        <translation>Rapport de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Langue du rapport</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Enregistrer en &amp;HTML…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Mail addresses, separated by commas</source>
        <translation>Adresses, séparées par des virgules</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>&amp;Recipients:</source>
        <translation>Des&amp;tinataires&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Envoyer</translation>
    </message>
    <message>
        <source>Sends the report, with its PDF, to these addresses</source>
        <translation>Envoie le rapport, avec son PDF, à ces adresses</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Rédaction du rapport</translation>
    </message>
    <message>
        <source>The report is long: its annexes are left out here. Saved, printed and sent ones hold them.</source>
        <translation>Le rapport est long&#xa0;: ses annexes sont omises ici. Le rapport enregistré, imprimé ou envoyé les contient.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>Création du PDF…</translation>
    </message>
    <message>
        <source>Making the PDF</source>
        <translation>Création du PDF</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Enregistrement du rapport</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Impression…</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>Remis à l’imprimante.</translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation>Impression du rapport</translation>
    </message>
    <message>
        <source>Type at least one address.</source>
        <translation>Saisissez au moins une adresse.</translation>
    </message>
    <message>
        <source>Putting the mail into the queue…</source>
        <translation>Mise en file d’attente du courrier…</translation>
    </message>
    <message>
        <source>Sending the report</source>
        <translation>Envoi du rapport</translation>
    </message>
    <message>
        <source>The mail is in the queue and goes out as soon as the mail server takes it; “Mails…” shows it.</source>
        <translation>Le courrier est en file d’attente et part dès que le serveur de courrier l’accepte&#xa0;; «&#xa0;Courriers…&#xa0;» le montre.</translation>
    </message>
</context>
<context>
    <name>quai::ui::ResultsPanel</name>
    <message>
        <source>%1 %2</source>
        <comment>%1: a number, %2: done</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln instance(s): %2</source>
        <comment>%1: a command, %2: 3 done, 1 failed</comment>
        <translation>
            <numerusform>%1 · %Ln instance&#xa0;: %2</numerusform>
            <numerusform>%1 · %Ln instances&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Valeurs séparées par des virgules (*.csv)</translation>
    </message>
    <message>
        <source>Results of the command</source>
        <translation>Résultats de la commande</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop: each instance ends at its next safe point</source>
        <translation>Arrêter&#xa0;: chaque instance finit à son prochain point sûr</translation>
    </message>
    <message>
        <source>Retry what did not end well</source>
        <translation>Réessayer ce qui n’a pas réussi</translation>
    </message>
    <message>
        <source>The same command again, on the instances that failed, are unknown or were not begun</source>
        <translation>La même commande, sur les instances en échec, inconnues ou non commencées</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Results and output of all instances as a CSV file</source>
        <translation>Résultats et sorties de toutes les instances en fichier CSV</translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation>Fermer les résultats</translation>
    </message>
</context>
<context>
    <name>quai::ui::RowsPane</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>quai::ui::RowsProxy</name>
    <message>
        <source>whole code</source>
        <translation>tout le code</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>Utilisateur SSH</translation>
    </message>
</context>
<context>
    <name>quai::ui::ScriptForm</name>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>S&amp;cript</source>
        <translation>S&amp;cript</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (nécessaire)</translation>
    </message>
    <message>
        <source>%1; it can change the database.</source>
        <translation>%1&#xa0;; il peut modifier la base.</translation>
    </message>
    <message>
        <source>%1; it only reads.</source>
        <translation>%1&#xa0;; il ne fait que lire.</translation>
    </message>
</context>
<context>
    <name>quai::ui::SelectionBar</name>
    <message>
        <source>None is chosen (Space)</source>
        <translation>Aucune n’est choisie (Espace)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) chosen</source>
        <translation>
            <numerusform>%Ln instance choisie</numerusform>
            <numerusform>%Ln instances choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;ll shown</source>
        <translation>Toutes les aff&amp;ichées</translation>
    </message>
    <message>
        <source>Choose all instances that the filter shows, or none</source>
        <translation>Choisir toutes les instances que montre le filtre, ou aucune</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>What can be done with all chosen instances at once</source>
        <translation>Ce que l’on peut faire avec toutes les instances choisies à la fois</translation>
    </message>
    <message>
        <source>Only the chosen ones</source>
        <translation>Seulement les choisies</translation>
    </message>
</context>
<context>
    <name>quai::ui::ServerCheck</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Connected to %1. Looking at what it offers…</source>
        <translation>Connecté à %1. Examen de ce qu’il offre…</translation>
    </message>
    <message>
        <source>Server check</source>
        <translation>Examen du serveur</translation>
    </message>
</context>
<context>
    <name>quai::ui::ServerPage</name>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Réexaminer</translation>
    </message>
    <message>
        <source>Server %1, folder %2</source>
        <translation>Serveur %1, dossier %2</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionBand</name>
    <message>
        <source>“%1” · %2</source>
        <comment>title of a session, who and since when</comment>
        <translation>«&#xa0;%1&#xa0;» · %2</translation>
    </message>
    <message>
        <source>its planned end is past</source>
        <translation>sa fin prévue est passée</translation>
    </message>
    <message>
        <source>Session mode</source>
        <translation>Mode session</translation>
    </message>
    <message>
        <source>Open a session…</source>
        <translation>Ouvrir une session…</translation>
    </message>
    <message>
        <source>Every step until its end belongs to the session; recipients get a mail</source>
        <translation>Chaque étape jusqu’à sa fin appartient à la session&#xa0;; les destinataires reçoivent un courrier</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Shows the open session with its timeline</source>
        <translation>Affiche la session ouverte et sa chronologie</translation>
    </message>
    <message>
        <source>Close it…</source>
        <translation>Clôturer…</translation>
    </message>
    <message>
        <source>Closes the session; recipients get its report</source>
        <translation>Clôture la session&#xa0;; les destinataires reçoivent son rapport</translation>
    </message>
    <message>
        <source>Intervention mode</source>
        <translation>Mode intervention</translation>
    </message>
    <message>
        <source>Whether a session is open is not known yet.</source>
        <translation>On ne sait pas encore si une session est ouverte.</translation>
    </message>
    <message>
        <source>No session is open: a step will ask for one.</source>
        <translation>Aucune session n’est ouverte&#xa0;: une étape en demandera une.</translation>
    </message>
    <message>
        <source>Steps run without a session; the history keeps them all the same.</source>
        <translation>Les étapes s’exécutent sans session&#xa0;; l’historique les conserve tout de même.</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Remarque…</translation>
    </message>
    <message>
        <source>Writes a remark into the session: what was seen, decided, said</source>
        <translation>Inscrit une remarque dans la session&#xa0;: ce qui a été constaté, décidé, dit</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionPane</name>
    <message>
        <source>Reading the session</source>
        <translation>Lecture de la session</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Expected impact</source>
        <translation>Impact prévu</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Fin prévue</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État de sortie</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suites à donner</translation>
    </message>
    <message>
        <source>Closed outside production because</source>
        <translation>Clôturée hors production parce que</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>Lecture de la session…</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Retour à la liste (Échap)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
    <message>
        <source>Shows the report, to be saved, printed or sent</source>
        <translation>Affiche le rapport, à enregistrer, imprimer ou envoyer</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Writes report, commands and outputs into a folder</source>
        <translation>Écrit le rapport, les commandes et les sorties dans un dossier</translation>
    </message>
    <message>
        <source>No command in this session yet</source>
        <translation>Aucune commande dans cette session</translation>
    </message>
    <message>
        <source>Each step that runs while the session is open appears here.</source>
        <translation>Chaque étape exécutée pendant que la session est ouverte apparaît ici.</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionText</name>
    <message>
        <source>Running</source>
        <comment>command</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>command</comment>
        <translation>Interrompue</translation>
    </message>
    <message numerus="yes">
        <source>Open, %Ln failure(s)</source>
        <translation>
            <numerusform>Ouverte, %Ln échec</numerusform>
            <numerusform>Ouverte, %Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>session</comment>
        <translation>Ouverte</translation>
    </message>
    <message numerus="yes">
        <source>Closed, %Ln failure(s)</source>
        <translation>
            <numerusform>Clôturée, %Ln échec</numerusform>
            <numerusform>Clôturée, %Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>session</comment>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Version avant</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Version après</translation>
    </message>
    <message>
        <source>Revision before</source>
        <translation>Révision avant</translation>
    </message>
    <message>
        <source>Revision after</source>
        <translation>Révision après</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Fichiers écrits</translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation>Fichiers supprimés</translation>
    </message>
    <message>
        <source>Data written</source>
        <translation>Données écrites</translation>
    </message>
    <message>
        <source>Time of the switch</source>
        <translation>Durée de la bascule</translation>
    </message>
    <message>
        <source>Means of the switch</source>
        <translation>Moyen de la bascule</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>Database upgraded</source>
        <translation>Base de données mise à niveau</translation>
    </message>
    <message>
        <source>Secured version put back</source>
        <translation>Version sécurisée remise en service</translation>
    </message>
    <message>
        <source>Answer of the site (HTTP)</source>
        <translation>Réponse du site (HTTP)</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Temps de réponse</translation>
    </message>
    <message>
        <source>Version served</source>
        <translation>Version servie</translation>
    </message>
    <message>
        <source>Problems reported by Moodle</source>
        <translation>Problèmes signalés par Moodle</translation>
    </message>
    <message>
        <source>Lock taken over because</source>
        <translation>Verrou repris parce que</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <comment>name of a fact</comment>
        <translation>Erreur&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>mail</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>mail</comment>
        <translation>Envoi en cours</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>mail</comment>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>mail</comment>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Not certain: perhaps sent</source>
        <comment>mail</comment>
        <translation>Incertain&#xa0;: peut-être envoyé</translation>
    </message>
    <message>
        <source>Link %1 of the chain does not follow from the one before it.</source>
        <translation>Le maillon %1 de la chaîne ne suit pas du précédent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) were changed or removed outside Quai.</source>
        <translation>
            <numerusform>%Ln commande a été modifiée ou supprimée hors de Quai.</numerusform>
            <numerusform>%Ln commandes ont été modifiées ou supprimées hors de Quai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) were changed or removed outside Quai.</source>
        <translation>
            <numerusform>%Ln session a été modifiée ou supprimée hors de Quai.</numerusform>
            <numerusform>%Ln sessions ont été modifiées ou supprimées hors de Quai.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>operator, time</comment>
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no time</comment>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionTimeline</name>
    <message numerus="yes">
        <source>Timeline of %Ln command(s)</source>
        <translation>
            <numerusform>Chronologie de %Ln commande</numerusform>
            <numerusform>Chronologie de %Ln commandes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>No command yet in this session.</source>
        <translation>Aucune commande dans cette session.</translation>
    </message>
    <message>
        <source>pause: %1</source>
        <translation>pause&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionsList</name>
    <message>
        <source>Reading the history</source>
        <translation>Lecture de l’historique</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>Take words or restrictions away above.</source>
        <translation>Retirez des mots ou des restrictions ci-dessus.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>Aucune session</translation>
    </message>
    <message>
        <source>A session gathers the steps of one delivery, tells the recipients when it opens and closes, and ends with a report. Open the first one above.</source>
        <translation>Une session réunit les étapes d’une livraison, prévient les destinataires à l’ouverture et à la clôture, et se termine par un rapport. Ouvrez la première ci-dessus.</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>Aucune commande</translation>
    </message>
    <message>
        <source>Each step of a delivery is written down here when it runs.</source>
        <translation>Chaque étape d’une livraison est notée ici quand elle s’exécute.</translation>
    </message>
    <message>
        <source>Delivery sessions</source>
        <translation>Sessions de livraison</translation>
    </message>
    <message>
        <source>Sess&amp;ions</source>
        <translation>Sess&amp;ions</translation>
    </message>
    <message>
        <source>All co&amp;mmands</source>
        <translation>Toutes les co&amp;mmandes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionsPage</name>
    <message>
        <source>Checking the history</source>
        <translation>Vérification de l’historique</translation>
    </message>
    <message>
        <source>The file of the history is damaged: %1</source>
        <translation>Le fichier de l’historique est endommagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>This history cannot be trusted.</source>
        <translation>Cet historique n’est pas fiable.</translation>
    </message>
    <message>
        <source>Folder of the export (it is made)</source>
        <translation>Dossier de l’export (il est créé)</translation>
    </message>
    <message>
        <source>Folder (*)</source>
        <translation>Dossier (*)</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Export de la session</translation>
    </message>
    <message>
        <source>Export all commands of the filter</source>
        <translation>Exporter toutes les commandes du filtre</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>Export de l’historique</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sessions of %1</source>
        <translation>Sessions de %1</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Writes every command that fits the filter into a table</source>
        <translation>Écrit dans un tableau chaque commande qui correspond au filtre</translation>
    </message>
    <message>
        <source>Mails…</source>
        <translation>Courriers…</translation>
    </message>
    <message>
        <source>How mails are sent, their texts, and those that wait</source>
        <translation>L’envoi des courriers, leurs textes, et ceux qui attendent</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Reads the server&apos;s journal too: what colleagues did is there then</source>
        <translation>Lit aussi le journal du serveur&#xa0;: le travail des collègues y figure alors</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import from Tool Delivery…</source>
        <translation>Importer de Tool Delivery…</translation>
    </message>
    <message>
        <source>Brings the sessions that the plugin kept on this site into the history</source>
        <translation>Reprend dans l’historique les sessions que le plugin a gardées sur ce site</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionsProxy</name>
    <message>
        <source>None</source>
        <comment>mails</comment>
        <translation>Aucun</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>mails</comment>
        <translation>
            <numerusform>%Ln non envoyé</numerusform>
            <numerusform>%Ln non envoyés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>mails</comment>
        <translation>
            <numerusform>%Ln en attente</numerusform>
            <numerusform>%Ln en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <comment>mails</comment>
        <translation>
            <numerusform>%Ln envoyé</numerusform>
            <numerusform>%Ln envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Courriers</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteBand</name>
    <message>
        <source>Mode not read yet</source>
        <translation>Mode pas encore lu</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, address</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Production site</source>
        <translation>Site de production</translation>
    </message>
    <message>
        <source>Test site</source>
        <translation>Site de test</translation>
    </message>
    <message>
        <source>Reading the state…</source>
        <translation>Lecture de l’état…</translation>
    </message>
    <message>
        <source>State read at %1</source>
        <translation>État lu à %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteCommands</name>
    <message>
        <source>Editing a site</source>
        <translation>Modification d’un site</translation>
    </message>
    <message>
        <source>Duplicating a site</source>
        <translation>Duplication d’un site</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>This is a copy of %1. Change what differs, then save.</source>
        <translation>Ceci est une copie de %1. Changez ce qui diffère, puis enregistrez.</translation>
    </message>
    <message>
        <source>Removing a site</source>
        <translation>Retrait d’un site</translation>
    </message>
    <message>
        <source>Remove a site</source>
        <translation>Retirer un site</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>Retirer %1 de la liste&#xa0;?</translation>
    </message>
    <message>
        <source>Only its entry in Quai goes. Nothing is changed on the server %1, in %2.</source>
        <translation>Seule son entrée dans Quai disparaît. Rien ne change sur le serveur %1, dans %2.</translation>
    </message>
    <message>
        <source>Remove the site</source>
        <translation>Retirer le site</translation>
    </message>
    <message>
        <source>A job is running on %1. Wait for its end, or stop it.</source>
        <translation>Un travail est en cours sur %1. Attendez sa fin, ou arrêtez-le.</translation>
    </message>
    <message>
        <source>Practice servers</source>
        <translation>Serveurs d’essai</translation>
    </message>
    <message>
        <source>Practice site</source>
        <translation>Site d’essai</translation>
    </message>
    <message>
        <source>Adding the practice site</source>
        <translation>Ajout du site d’essai</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteEditor</name>
    <message>
        <source>Add a site</source>
        <translation>Ajouter un site</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Connects to the server and looks at what it offers; changes nothing there</source>
        <translation>Se connecte au serveur et examine ce qu’il offre&#xa0;; n’y change rien</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>Arrê&amp;ter le test</translation>
    </message>
    <message>
        <source>Saving the password</source>
        <translation>Enregistrement du mot de passe</translation>
    </message>
    <message>
        <source>Saving the site</source>
        <translation>Enregistrement du site</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteForm</name>
    <message>
        <source>Parts of the site</source>
        <translation>Parties du site</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Moodle of the academy</source>
        <translation>Moodle de l’académie</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groupe</translation>
    </message>
    <message>
        <source>None: listed below its server</source>
        <translation>Aucun&#xa0;: rangé sous son serveur</translation>
    </message>
    <message>
        <source>&amp;Production site: dangerous actions ask for its name</source>
        <translation>Site de &amp;production&#xa0;: les actions dangereuses demandent son nom</translation>
    </message>
    <message>
        <source>&amp;Recipients of reports</source>
        <translation>&amp;Destinataires des comptes rendus</translation>
    </message>
    <message>
        <source>One mail address a line</source>
        <translation>Une adresse électronique par ligne</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;te</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>Name in ~/.ssh/config, or address</source>
        <translation>Nom dans ~/.ssh/config, ou adresse</translation>
    </message>
    <message>
        <source>&amp;Login user</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>From ~/.ssh/config</source>
        <translation>Selon ~/.ssh/config</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Deliver as (sudo)</source>
        <translation>&amp;Livrer en tant que (sudo)</translation>
    </message>
    <message>
        <source>The login user</source>
        <translation>L’utilisateur de connexion</translation>
    </message>
    <message>
        <source>&amp;PHP command</source>
        <translation>Commande &amp;PHP</translation>
    </message>
    <message>
        <source>SSH &amp;configuration</source>
        <translation>&amp;Configuration SSH</translation>
    </message>
    <message>
        <source>~/.ssh/config</source>
        <translation>~/.ssh/config</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>&amp;Repository</source>
        <translation>&amp;Dépôt</translation>
    </message>
    <message>
        <source>M&amp;odule</source>
        <translation>M&amp;odule</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branche</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>&amp;Folder of the copies</source>
        <translation>Dossier des &amp;copies</translation>
    </message>
    <message>
        <source>&amp;Served folder</source>
        <translation>Dossier &amp;servi</translation>
    </message>
    <message>
        <source>&amp;Environment files</source>
        <translation>Fichiers d’&amp;environnement</translation>
    </message>
    <message>
        <source>One path a line, below the served folder</source>
        <translation>Un chemin par ligne, dans le dossier servi</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Tem&amp;plates</source>
        <translation>&amp;Modèles</translation>
    </message>
    <message>
        <source>One a line: config.php = /home/me/config.php.tpl</source>
        <translation>Un par ligne&#xa0;: config.php = /home/moi/config.php.tpl</translation>
    </message>
    <message>
        <source>Environment files that are not copied, but made from a file of this computer. In it, &apos;{{ name }}&apos; stands for a value and &apos;{{ secret:name }}&apos; for a secret.</source>
        <translation>Fichiers d’environnement qui ne sont pas copiés, mais produits à partir d’un fichier de cet ordinateur. &apos;{{ name }}&apos; y représente une valeur et &apos;{{ secret:name }}&apos; un secret.</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Valeurs</translation>
    </message>
    <message>
        <source>One a line: dbname = moodle</source>
        <translation>Une par ligne&#xa0;: dbname = moodle</translation>
    </message>
    <message>
        <source>Na&amp;me of a secret</source>
        <translation>&amp;Nom d’un secret</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>&amp;Secret</translation>
    </message>
    <message>
        <source>Goes into the password store of this computer</source>
        <translation>Va dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Command after a switch</source>
        <translation>Commande après une &amp;bascule</translation>
    </message>
    <message>
        <source>None: PHP&apos;s caches are made fresh through the web</source>
        <translation>Aucune&#xa0;: les caches de PHP sont rafraîchis par le web</translation>
    </message>
    <message>
        <source>Allow two &amp;renames where the server has no exchange (a visitor may meet an error)</source>
        <translation>Autoriser deux &amp;renommages là où le serveur n’a pas d’échange (un visiteur peut rencontrer une erreur)</translation>
    </message>
    <message>
        <source>CVS&amp;ROOT</source>
        <translation>CVS&amp;ROOT</translation>
    </message>
    <message>
        <source>Path bel&amp;ow</source>
        <translation>Chemin en dess&amp;ous</translation>
    </message>
    <message>
        <source>&amp;Branch or tag</source>
        <translation>&amp;Branche ou étiquette</translation>
    </message>
    <message>
        <source>&amp;Branch (path)</source>
        <translation>&amp;Branche (chemin)</translation>
    </message>
    <message>
        <source>HEAD</source>
        <translation>HEAD</translation>
    </message>
    <message>
        <source>Unchanged: in the password store</source>
        <translation>Inchangé&#xa0;: dans le trousseau</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Session mode: a delivery step needs an open session</source>
        <translation>Mode &amp;session&#xa0;: une étape de livraison demande une session ouverte</translation>
    </message>
    <message>
        <source>As in the mail settings</source>
        <translation>Comme dans les réglages de courrier</translation>
    </message>
    <message>
        <source>&amp;Language of mails and reports</source>
        <translation>&amp;Langue des courriers et rapports</translation>
    </message>
    <message>
        <source>&amp;Webhook</source>
        <translation>&amp;Webhook</translation>
    </message>
    <message>
        <source>None: no chat room is told</source>
        <translation>Aucun&#xa0;: aucun salon n’est prévenu</translation>
    </message>
    <message>
        <source>Gets a message in JSON when a session is opened or closed. “{secret}” stands for the part that must not be shared.</source>
        <translation>Reçoit un message JSON à l’ouverture et à la clôture d’une session. «&#xa0;{secret}&#xa0;» remplace la partie à ne pas partager.</translation>
    </message>
    <message>
        <source>S&amp;ecret of the webhook</source>
        <translation>S&amp;ecret du webhook</translation>
    </message>
</context>
<context>
    <name>quai::ui::SitePages</name>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Pages of the site</source>
        <translation>Pages du site</translation>
    </message>
    <message>
        <source>%1 · production site</source>
        <translation>%1 · site de production</translation>
    </message>
    <message>
        <source>%1 · test site</source>
        <translation>%1 · site de test</translation>
    </message>
    <message>
        <source>Code base</source>
        <translation>Base de code</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instances</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
</context>
<context>
    <name>quai::ui::SitesPanel</name>
    <message>
        <source>Filter sites</source>
        <translation>Filtrer les sites</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>&amp;Add a site…</source>
        <translation>&amp;Ajouter un site…</translation>
    </message>
    <message>
        <source>Ado&amp;pt a Tool Delivery folder…</source>
        <translation>Ado&amp;pter un dossier de Tool Delivery…</translation>
    </message>
    <message>
        <source>&amp;Edit the site…</source>
        <translation>&amp;Modifier le site…</translation>
    </message>
    <message>
        <source>D&amp;uplicate the site…</source>
        <translation>D&amp;upliquer le site…</translation>
    </message>
    <message>
        <source>&amp;Remove the site…</source>
        <translation>&amp;Retirer le site…</translation>
    </message>
    <message>
        <source>Re&amp;fresh the state</source>
        <translation>Ac&amp;tualiser l’état</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Ajouter un site</translation>
    </message>
</context>
<context>
    <name>quai::ui::SitesProxyModel</name>
    <message>
        <source>Not connected yet</source>
        <translation>Pas encore connecté</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>A step was interrupted</source>
        <translation>Une étape a été interrompue</translation>
    </message>
    <message>
        <source>The state of the folders is not understood</source>
        <translation>L’état des dossiers n’est pas compris</translation>
    </message>
    <message>
        <source>The state could not be read</source>
        <translation>L’état n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>An operator is at work on it</source>
        <translation>Un opérateur y travaille</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Groupe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Open session: %1</source>
        <translation>Session ouverte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
</context>
<context>
    <name>quai::ui::SpecialCommands</name>
    <message>
        <source>&amp;Virtual cron…</source>
        <translation>Cron &amp;virtuel…</translation>
    </message>
    <message>
        <source>Its strategy, instances that starve or whose cron only counts, Moodle&apos;s own cron, crontab and timer</source>
        <translation>Sa stratégie, les instances délaissées ou dont le cron ne fait que compter, le cron de Moodle lui-même, crontab et minuterie</translation>
    </message>
    <message>
        <source>Define a &amp;new platform…</source>
        <translation>&amp;Définir une nouvelle plate-forme…</translation>
    </message>
    <message>
        <source>Empty, or from a template; with a preview of every step</source>
        <translation>Vide, ou à partir d’un modèle&#xa0;; avec un aperçu de chaque étape</translation>
    </message>
    <message>
        <source>New platforms from a node &amp;list…</source>
        <translation>Nouvelles plates-formes à partir d’une &amp;liste…</translation>
    </message>
    <message>
        <source>A CSV file as the plugin&apos;s bulkcreatenodes reads it, checked as a table before anything is made</source>
        <translation>Un fichier CSV tel que le lit le bulkcreatenodes du plugin, vérifié sous forme de tableau avant toute création</translation>
    </message>
    <message>
        <source>&amp;Capture the main platform…</source>
        <translation>&amp;Capter la plate-forme principale…</translation>
    </message>
    <message>
        <source>A snapshot of the main platform: the first template for new platforms</source>
        <translation>Une image de la plate-forme principale&#xa0;: le premier modèle de nouvelles plates-formes</translation>
    </message>
    <message>
        <source>&amp;Generate the configuration files…</source>
        <translation>&amp;Générer les configurations…</translation>
    </message>
    <message>
        <source>&amp;Generate the configuration files of the chosen ones…</source>
        <translation>&amp;Générer les configurations des instances choisies…</translation>
    </message>
    <message>
        <source>For each instance the config.php of a Moodle of its own, on the server</source>
        <translation>Pour chaque instance, le config.php d’un Moodle autonome, sur le serveur</translation>
    </message>
    <message>
        <source>Renew all &amp;MNET pairs…</source>
        <translation>Renouveler toutes les paires &amp;MNET…</translation>
    </message>
    <message>
        <source>New keys in all platforms, then all of them learn each other&apos;s, so that no link stays broken</source>
        <translation>De nouvelles clefs dans toutes les plates-formes, puis toutes apprennent celles des autres, pour qu’aucun lien ne reste rompu</translation>
    </message>
    <message>
        <source>&amp;Synchronise the registers…</source>
        <translation>&amp;Synchroniser les registres…</translation>
    </message>
    <message>
        <source>Writes the register into the copies that the instances have, without passwords</source>
        <translation>Écrit le registre dans les copies que possèdent les instances, sans les mots de passe</translation>
    </message>
    <message>
        <source>The main platform %1 is captured as a template. It is in maintenance meanwhile: its users wait.</source>
        <translation>La plate-forme principale %1 est captée comme modèle. Elle est en maintenance pendant ce temps&#xa0;: ses utilisateurs attendent.</translation>
    </message>
    <message>
        <source>First the main platform and every enabled instance with MNET make themselves a new key; then each of them learns the new keys of all others. Where one does not answer, its result says which links wait for another attempt.</source>
        <translation>D’abord la plate-forme principale et chaque instance active avec MNET se font une nouvelle clef&#xa0;; puis chacune apprend les nouvelles clefs de toutes les autres. Là où l’une ne répond pas, son résultat dit quels liens attendent une autre tentative.</translation>
    </message>
    <message>
        <source>&amp;What no row names…</source>
        <translation>Ce qu’aucune lign&amp;e ne nomme…</translation>
    </message>
    <message>
        <source>Databases and data folders of the plugin&apos;s schemes that no row names</source>
        <translation>Bases et dossiers de données aux noms du plugin qu’aucune ligne ne nomme</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepColumn</name>
    <message>
        <source>Run &amp;everything…</source>
        <translation>&amp;Lancer tout…</translation>
    </message>
    <message>
        <source>All steps that are left, after one confirmation that shows the whole plan</source>
        <translation>Toutes les étapes qui restent, après une confirmation qui montre tout le plan</translation>
    </message>
    <message>
        <source>Preview of everything</source>
        <translation>Aperçu de tout</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Something is under way on this site; wait for it or cancel it.</source>
        <translation>Quelque chose est en cours sur ce site&#xa0;; attendez sa fin ou annulez.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stops at the next safe point (Esc)</source>
        <translation>Arrête au prochain point sûr (Échap)</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepFrame</name>
    <message>
        <source>Sy&amp;nchronise</source>
        <translation>Sync&amp;hroniser</translation>
    </message>
    <message>
        <source>&amp;Update the code</source>
        <translation>Mettre à &amp;jour le code</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Étape %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Avancement de l’étape</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Shows what this step would do, without doing it</source>
        <translation>Montre ce que ferait cette étape, sans le faire</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Aperçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 expected</source>
        <translation>%1 écoulées, %2 attendues</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 écoulées</translation>
    </message>
    <message>
        <source>It takes longer than the last time.</source>
        <translation>C’est plus long que la dernière fois.</translation>
    </message>
    <message>
        <source>Done at %1 in %2</source>
        <translation>Terminée à %1 en %2</translation>
    </message>
    <message>
        <source>Done at %1 in %2 by %3</source>
        <translation>Terminée à %1 en %2 par %3</translation>
    </message>
    <message>
        <source>Set pro&amp;duction aside</source>
        <translation>&amp;Remiser la production</translation>
    </message>
    <message>
        <source>&amp;Restore production</source>
        <translation>Rétablir la pr&amp;oduction</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepOptions</name>
    <message>
        <source>Synchronise the &amp;backup version</source>
        <translation>Synchroniser la version de sau&amp;vegarde</translation>
    </message>
    <message>
        <source>The copy that serves during the delivery</source>
        <translation>La copie qui assure le service pendant la livraison</translation>
    </message>
    <message>
        <source>Synchronise the backup &amp;and security version</source>
        <translation>S&amp;ynchroniser la version de sauvegarde et de sécurité</translation>
    </message>
    <message>
        <source>Fills a third copy as well, for a delivery in several stages</source>
        <translation>Remplit aussi une troisième copie, pour une livraison en plusieurs étapes</translation>
    </message>
    <message>
        <source>Component path:</source>
        <translation>Chemin du composant&#xa0;:</translation>
    </message>
    <message>
        <source>Component path</source>
        <translation>Chemin du composant</translation>
    </message>
    <message>
        <source>goes into the history</source>
        <translation>noté dans l’historique</translation>
    </message>
    <message>
        <source>Com&amp;ment:</source>
        <translation>Co&amp;mmentaire&#xa0;:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Upgrade Moodle&apos;s database when it is pending</source>
        <translation>Mettre à jour la base de Moodle si nécessaire</translation>
    </message>
    <message>
        <source>Runs Moodle&apos;s own upgrade after the switch. It cannot be undone by changing the code.</source>
        <translation>Lance la mise à jour de Moodle après la bascule. Changer le code n’y revient pas.</translation>
    </message>
    <message>
        <source>When the upgrade fails or the site does not answer well after the switch</source>
        <translation>Si la mise à jour échoue ou si le site ne répond pas bien après la bascule</translation>
    </message>
    <message>
        <source>⚠ This path leaves the code base.</source>
        <translation>⚠ Ce chemin sort de la base de code.</translation>
    </message>
    <message>
        <source>⚠ This is no path below the code base.</source>
        <translation>⚠ Ce n’est pas un chemin de la base de code.</translation>
    </message>
    <message>
        <source>Put the secured version bac&amp;k if the site fails</source>
        <translation>Remettre la version sécurisée si le site défaille</translation>
    </message>
    <message>
        <source>Take what the site&apos;s repository offers instead</source>
        <translation>Prendre plutôt ce que propose le dépôt du site</translation>
    </message>
    <message>
        <source>Release of the code base: %1</source>
        <translation>Version de la base de code&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1
commit %2</source>
        <translation>%1
commit %2</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepsList</name>
    <message>
        <source>under way</source>
        <comment>a step</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>fait</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a step</comment>
        <translation>en échec</translation>
    </message>
    <message>
        <source>to be done</source>
        <comment>a step</comment>
        <translation>à faire</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>%1. %2 — %3
%4</source>
        <comment>number, name of a step, how far it is, what it does</comment>
        <translation>%1. %2 — %3
%4</translation>
    </message>
</context>
<context>
    <name>quai::ui::SummaryBar</name>
    <message numerus="yes">
        <source>%Ln active</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln active</numerusform>
            <numerusform>%Ln actives</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disabled</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln désactivée</numerusform>
            <numerusform>%Ln désactivées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln cassée</numerusform>
            <numerusform>%Ln cassées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s)</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
    <message>
        <source>Last run of the cron of active instances</source>
        <translation>Dernier passage du cron des instances actives</translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation>À regarder d’abord</translation>
    </message>
    <message>
        <source>Nothing so far; %1 of %2 were asked.</source>
        <comment>%1 of %2 instances</comment>
        <translation>Rien pour l’instant&#xa0;; %1 sur %2 ont été interrogées.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Rien.</translation>
    </message>
    <message>
        <source>Show only these: %1</source>
        <translation>Ne montrer que celles-ci&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::TableView</name>
    <message>
        <source>Copy the rows</source>
        <translation>Copier les lignes</translation>
    </message>
</context>
<context>
    <name>quai::ui::TextPane</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>Mistakes in project.yml</source>
        <translation>Erreurs dans project.yml</translation>
    </message>
    <message>
        <source>Save project.yml as a commit (%1)</source>
        <translation>Enregistrer project.yml comme commit (%1)</translation>
    </message>
    <message>
        <source>Show again what is on disk</source>
        <translation>Montrer de nouveau ce qui est sur le disque</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message numerus="yes">
        <source>✗ %Ln mistake(s): the text cannot be saved yet</source>
        <translation>
            <numerusform>✗ %Ln erreur&#xa0;: le texte ne peut pas encore être enregistré</numerusform>
            <numerusform>✗ %Ln erreurs&#xa0;: le texte ne peut pas encore être enregistré</numerusform>
        </translation>
    </message>
    <message>
        <source>✎ Changed, not saved yet</source>
        <translation>✎ Modifié, pas encore enregistré</translation>
    </message>
    <message>
        <source>✓ The same file as the table shows</source>
        <translation>✓ Le même fichier que celui du tableau</translation>
    </message>
</context>
<context>
    <name>quai::ui::WelcomePage</name>
    <message>
        <source>Choose a site</source>
        <translation>Choisissez un site</translation>
    </message>
    <message>
        <source>Its state, its copies and its deliveries appear here.</source>
        <translation>Son état, ses copies et ses livraisons apparaissent ici.</translation>
    </message>
    <message>
        <source>Welcome to Quai</source>
        <translation>Bienvenue dans Quai</translation>
    </message>
    <message>
        <source>Quai delivers code to Moodle sites over SSH. Begin with a site: adopt the folder that Tool Delivery has used on its server, or describe the site in an empty form.</source>
        <translation>Quai livre du code à des sites Moodle par SSH. Commencez par un site&#xa0;: adoptez le dossier que Tool Delivery a utilisé sur son serveur, ou décrivez le site dans un formulaire vide.</translation>
    </message>
    <message>
        <source>Servers of ~/.ssh/config: choose the one of the site</source>
        <translation>Serveurs de ~/.ssh/config&#xa0;: choisissez celui du site</translation>
    </message>
    <message>
        <source>To look around first, run dev/demo in the sources: it starts practice servers on this computer and opens Quai on them.</source>
        <translation>Pour voir d’abord, lancez dev/demo dans les sources&#xa0;: il démarre des serveurs d’essai sur cet ordinateur et ouvre Quai dessus.</translation>
    </message>
    <message>
        <source>Adopt a Tool Delivery folder…</source>
        <translation>Adopter un dossier de Tool Delivery…</translation>
    </message>
    <message>
        <source>Describe a site…</source>
        <translation>Décrire un site…</translation>
    </message>
    <message>
        <source>The practice servers could not be started: %1
In the sources of Quai, dev/deps installs what they need.</source>
        <translation>Les serveurs d’essai n’ont pas pu être démarrés : %1
Dans les sources de Quai, dev/deps installe ce qu’il leur faut.</translation>
    </message>
    <message>
        <source>The practice servers are being started; that takes some ten seconds.</source>
        <translation>Les serveurs d’essai démarrent ; cela prend une dizaine de secondes.</translation>
    </message>
    <message>
        <source>To look around first, start practice servers on this computer: a small Moodle with three virtual instances and a release to be delivered. They listen to this computer alone and end with Quai.</source>
        <translation>Pour voir d’abord, démarrez des serveurs d’essai sur cet ordinateur : un petit Moodle avec trois instances virtuelles et une version à livrer. Ils n’écoutent que cet ordinateur et s’arrêtent avec Quai.</translation>
    </message>
    <message>
        <source>Start the practice servers</source>
        <translation>Démarrer les serveurs d’essai</translation>
    </message>
</context>
<context>
    <name>quai::ui::WhatIfPane</name>
    <message>
        <source>&amp;Calculate</source>
        <translation>&amp;Calculer</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Plugins in other versions of Moodle</source>
        <translation>Plugins dans d’autres versions de Moodle</translation>
    </message>
    <message>
        <source>&amp;Versions of Moodle:</source>
        <translation>&amp;Versions de Moodle&#xa0;:</translation>
    </message>
    <message>
        <source>Versions of Moodle</source>
        <translation>Versions de Moodle</translation>
    </message>
    <message>
        <source>Those that the cache has are suggested: 4.5, 4.5+, 4.5.1, tags and branches</source>
        <translation>Celles du cache sont proposées&#xa0;: 4.5, 4.5+, 4.5.1, étiquettes et branches</translation>
    </message>
    <message>
        <source>The whole matrix with its reasons, as CSV or HTML</source>
        <translation>Toute la matrice avec ses raisons, en CSV ou HTML</translation>
    </message>
    <message>
        <source>What if it were another Moodle?</source>
        <translation>Et si c’était un autre Moodle&#xa0;?</translation>
    </message>
    <message>
        <source>Give the versions of Moodle that you think of, then calculate: each plugin is resolved for each of them, and what blocks is shown. Nothing is changed.</source>
        <translation>Indiquez les versions de Moodle envisagées, puis calculez&#xa0;: chaque plugin est résolu pour chacune, et ce qui bloque est montré. Rien n’est changé.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calcul…</translation>
    </message>
    <message>
        <source>Calculating what if</source>
        <translation>Calcul de «&#xa0;et si&#xa0;»</translation>
    </message>
    <message>
        <source>Choose a cell to read what stands against it.</source>
        <translation>Choisissez une case pour lire ce qui s’y oppose.</translation>
    </message>
    <message>
        <source>%1 in Moodle %2</source>
        <translation>%1 dans Moodle %2</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Rien ne s’y oppose.</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Exporter la matrice</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Pages (*.html)</source>
        <translation>Tableaux (*.csv);;Pages (*.html)</translation>
    </message>
</context>
<context>
    <name>quai::ui::WhatIfProxy</name>
    <message>
        <source>Nothing is known about it in this Moodle.</source>
        <translation>On n’en sait rien dans ce Moodle.</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Rien ne s’y oppose.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) would block</source>
        <translation>
            <numerusform>%Ln composant bloquerait</numerusform>
            <numerusform>%Ln composants bloqueraient</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would block</source>
        <translation>Rien ne bloquerait</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Composant</translation>
    </message>
</context>
</TS>
