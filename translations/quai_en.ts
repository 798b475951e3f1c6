<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_GB">
<context>
    <name>CodebaseText</name>
    <message>
        <source>passed</source>
        <comment>tests of a release</comment>
        <translation>passed</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>tests of a release</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>not run</source>
        <comment>tests of a release</comment>
        <translation>not run</translation>
    </message>
    <message>
        <source>Run on %1 by %2</source>
        <translation>Run on %1 by %2</translation>
    </message>
    <message numerus="yes">
        <source>PHP syntax of the plugins (%Ln file(s))</source>
        <translation>
            <numerusform>PHP syntax of the plugins (%Ln file)</numerusform>
            <numerusform>PHP syntax of the plugins (%Ln files)</numerusform>
        </translation>
    </message>
    <message>
        <source>– %1: not run, this machine has no php</source>
        <translation>– %1: not run, this machine has no php</translation>
    </message>
    <message>
        <source>✓ %1: passed</source>
        <translation>✓ %1: passed</translation>
    </message>
    <message>
        <source>✗ %1: failed</source>
        <translation>✗ %1: failed</translation>
    </message>
    <message>
        <source>not resolved</source>
        <translation>not resolved</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>in sync</translation>
    </message>
    <message>
        <source>to be added</source>
        <translation>to be added</translation>
    </message>
    <message>
        <source>to be updated</source>
        <translation>to be updated</translation>
    </message>
    <message>
        <source>to be removed</source>
        <translation>to be removed</translation>
    </message>
    <message>
        <source>drifted</source>
        <comment>what was built is not what its lock says</comment>
        <translation>drifted</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blocked</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>to be checked</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>branch %1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>newest</source>
        <comment>the version that the plugin directory or the source offers</comment>
        <translation>newest</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alpha</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>beta</translation>
    </message>
    <message>
        <source>release candidate</source>
        <translation>release candidate</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>added</source>
        <comment>a component</comment>
        <translation>added</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>a component</comment>
        <translation>removed</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a component</comment>
        <translation>changed</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln blocked</source>
        <translation>
            <numerusform>%Ln blocked</numerusform>
            <numerusform>%Ln blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be added</source>
        <translation>
            <numerusform>%Ln to be added</numerusform>
            <numerusform>%Ln to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be updated</source>
        <translation>
            <numerusform>%Ln to be updated</numerusform>
            <numerusform>%Ln to be updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be removed</source>
        <translation>
            <numerusform>%Ln to be removed</numerusform>
            <numerusform>%Ln to be removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drifted</source>
        <translation>
            <numerusform>%Ln drifted</numerusform>
            <numerusform>%Ln drifted</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is built as it is declared</source>
        <translation>Everything is built as it is declared</translation>
    </message>
    <message>
        <source>Not resolved yet</source>
        <translation>Not resolved yet</translation>
    </message>
    <message>
        <source>Announced as %1, but its version.php says %2.</source>
        <translation>Announced as %1, but its version.php says %2.</translation>
    </message>
    <message>
        <source>It needs %1, which is neither declared nor part of Moodle.</source>
        <translation>It needs %1, which is neither declared nor part of Moodle.</translation>
    </message>
    <message>
        <source>It needs %1 at least at %2; %3 is there.</source>
        <translation>It needs %1 at least at %2; %3 is there.</translation>
    </message>
    <message>
        <source>It needs a newer Moodle: at least %1, this one is %2.</source>
        <translation>It needs a newer Moodle: at least %1, this one is %2.</translation>
    </message>
    <message>
        <source>It says that it does not work with Moodle %1 and later; this one is %2.</source>
        <translation>It says that it does not work with Moodle %1 and later; this one is %2.</translation>
    </message>
    <message>
        <source>It is meant for Moodle %1 to %2; this one is %3.</source>
        <translation>It is meant for Moodle %1 to %2; this one is %3.</translation>
    </message>
    <message>
        <source>Its maintainers call this version %1.</source>
        <translation>Its maintainers call this version %1.</translation>
    </message>
    <message>
        <source>A step back from %1 to %2: Moodle would refuse its own database.</source>
        <translation>A step back from %1 to %2: Moodle would refuse its own database.</translation>
    </message>
    <message>
        <source>No commit was found for it: %1</source>
        <translation>No commit was found for it: %1</translation>
    </message>
    <message>
        <source>Its source was not fetched yet: %1</source>
        <translation>Its source was not fetched yet: %1</translation>
    </message>
    <message>
        <source>This Moodle has no place for plugins of the type %1.</source>
        <translation>This Moodle has no place for plugins of the type %1.</translation>
    </message>
    <message>
        <source>Its version.php is missing or cannot be read: %1</source>
        <translation>Its version.php is missing or cannot be read: %1</translation>
    </message>
    <message>
        <source>Its version.php says that it is %1.</source>
        <translation>Its version.php says that it is %1.</translation>
    </message>
    <message>
        <source>Its folder %1 is taken by %2.</source>
        <translation>Its folder %1 is taken by %2.</translation>
    </message>
    <message>
        <source>It replaces what Moodle itself brings along in %1.</source>
        <translation>It replaces what Moodle itself brings along in %1.</translation>
    </message>
    <message>
        <source>The patch %1 cannot be read.</source>
        <translation>The patch %1 cannot be read.</translation>
    </message>
    <message>
        <source>What the patch %1 brings is there already: take it out of the project.</source>
        <translation>What the patch %1 brings is there already: take it out of the project.</translation>
    </message>
    <message>
        <source>The patch %1 changes %2, which is not there any more.</source>
        <translation>The patch %1 changes %2, which is not there any more.</translation>
    </message>
    <message>
        <source>The patch %1 does not fit the file %2 as a whole any more.</source>
        <translation>The patch %1 does not fit the file %2 as a whole any more.</translation>
    </message>
    <message>
        <source>The patch %1 does not fit %2 any more: change %3, at line %4.</source>
        <translation>The patch %1 does not fit %2 any more: change %3, at line %4.</translation>
    </message>
    <message>
        <source>Expected:</source>
        <translation>Expected:</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Found:</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The repository {repository} of this computer cannot be read.</source>
        <translation>The repository {repository} of this computer cannot be read.</translation>
    </message>
    <message>
        <source>No site was changed; projects and releases are not in the cache alone.</source>
        <translation>No site was changed; projects and releases are not in the cache alone.</translation>
    </message>
    <message>
        <source>Repair the cache: what is missing is fetched again.</source>
        <translation>Repair the cache: what is missing is fetched again.</translation>
    </message>
    <message>
        <source>Another program works in the repository {repository}.</source>
        <translation>Another program works in the repository {repository}.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nothing was written.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or repair the cache when no program is left that could hold it.</source>
        <translation>Wait until it has ended, or repair the cache when no program is left that could hold it.</translation>
    </message>
    <message>
        <source>{repository} has no tag, branch or commit {revision}.</source>
        <translation>{repository} has no tag, branch or commit {revision}.</translation>
    </message>
    <message>
        <source>The code base is as it was.</source>
        <translation>The code base is as it was.</translation>
    </message>
    <message>
        <source>Fetch the source again, or choose one of the versions that it offers.</source>
        <translation>Fetch the source again, or choose one of the versions that it offers.</translation>
    </message>
    <message>
        <source>No version of {plugin} for Moodle {moodle} is known.</source>
        <translation>No version of {plugin} for Moodle {moodle} is known.</translation>
    </message>
    <message>
        <source>Give a source of its own, choose another version of Moodle, or take the plugin out.</source>
        <translation>Give a source of its own, choose another version of Moodle, or take the plugin out.</translation>
    </message>
    <message>
        <source>This Moodle has no place for {plugin}: the type {type} is unknown to it.</source>
        <translation>This Moodle has no place for {plugin}: the type {type} is unknown to it.</translation>
    </message>
    <message>
        <source>Check the name of the plugin, or choose the version of Moodle that has this type.</source>
        <translation>Check the name of the plugin, or choose the version of Moodle that has this type.</translation>
    </message>
    <message>
        <source>{file} is not what was announced: its checksum differs.</source>
        <translation>{file} is not what was announced: its checksum differs.</translation>
    </message>
    <message>
        <source>The file was thrown away; nothing was changed.</source>
        <translation>The file was thrown away; nothing was changed.</translation>
    </message>
    <message>
        <source>Refresh the plugin directory and fetch again. If it differs again, tell its maintainers.</source>
        <translation>Refresh the plugin directory and fetch again. If it differs again, tell its maintainers.</translation>
    </message>
    <message>
        <source>The package {file} was refused because of {path}.</source>
        <translation>The package {file} was refused because of {path}.</translation>
    </message>
    <message>
        <source>Nothing of it was taken over.</source>
        <translation>Nothing of it was taken over.</translation>
    </message>
    <message>
        <source>Ask the maintainers of the plugin for a sound package, or use its repository.</source>
        <translation>Ask the maintainers of the plugin for a sound package, or use its repository.</translation>
    </message>
    <message>
        <source>The patch {patch} does not fit {path} any more.</source>
        <translation>The patch {patch} does not fit {path} any more.</translation>
    </message>
    <message>
        <source>Look at the conflict, then renew the patch for this version or take it out.</source>
        <translation>Look at the conflict, then renew the patch for this version or take it out.</translation>
    </message>
    <message>
        <source>The code base cannot be built. To be solved: {count}.</source>
        <translation>The code base cannot be built. To be solved: {count}.</translation>
    </message>
    <message>
        <source>Solve what is listed, then build again.</source>
        <translation>Solve what is listed, then build again.</translation>
    </message>
    <message>
        <source>{url} could not be fetched.</source>
        <translation>{url} could not be fetched.</translation>
    </message>
    <message>
        <source>What was fetched before is still used.</source>
        <translation>What was fetched before is still used.</translation>
    </message>
    <message>
        <source>Check the network and the proxy, then try again.</source>
        <translation>Check the network and the proxy, then try again.</translation>
    </message>
    <message>
        <source>The site was not changed.</source>
        <translation>The site was not changed.</translation>
    </message>
    <message>
        <source>The site goes on with the secured version; the code in modification is not served.</source>
        <translation>The site goes on with the secured version; the code in modification is not served.</translation>
    </message>
    <message>
        <source>The step {step} is not possible in the mode {mode}.</source>
        <translation>The step {step} is not possible in the mode {mode}.</translation>
    </message>
    <message>
        <source>Refresh the state: somebody may have gone further meanwhile.</source>
        <translation>Refresh the state: somebody may have gone further meanwhile.</translation>
    </message>
    <message>
        <source>{owner} is working on this site ({purpose}, since {since}).</source>
        <translation>{owner} is working on this site ({purpose}, since {since}).</translation>
    </message>
    <message>
        <source>Wait, or ask {owner}. A lock without a sign of life ({heartbeatAge} s) can be taken over with a reason.</source>
        <translation>Wait, or ask {owner}. A lock without a sign of life ({heartbeatAge} s) can be taken over with a reason.</translation>
    </message>
    <message>
        <source>Another operator took over while the step was running.</source>
        <translation>Another operator took over while the step was running.</translation>
    </message>
    <message>
        <source>The step stopped at the next safe point; the other operator is at work.</source>
        <translation>The step stopped at the next safe point; the other operator is at work.</translation>
    </message>
    <message>
        <source>Look in the journal who it was, and agree before you go on.</source>
        <translation>Look in the journal who it was, and agree before you go on.</translation>
    </message>
    <message>
        <source>The copy {copy} is not known to be complete: it must not be served.</source>
        <translation>The copy {copy} is not known to be complete: it must not be served.</translation>
    </message>
    <message>
        <source>Run step 1 (securing) to its end, then try again.</source>
        <translation>Run step 1 (securing) to its end, then try again.</translation>
    </message>
    <message>
        <source>The copy {copy} is not the one that was secured: its version differs.</source>
        <translation>The copy {copy} is not the one that was secured: its version differs.</translation>
    </message>
    <message>
        <source>Run step 1 (securing) again, then try again.</source>
        <translation>Run step 1 (securing) again, then try again.</translation>
    </message>
    <message>
        <source>The path {path} leaves the code base.</source>
        <translation>The path {path} leaves the code base.</translation>
    </message>
    <message>
        <source>Enter a path below the code base, such as mod/forum.</source>
        <translation>Enter a path below the code base, such as mod/forum.</translation>
    </message>
    <message>
        <source>{path} does not exist on the server.</source>
        <translation>{path} does not exist on the server.</translation>
    </message>
    <message>
        <source>Check the path and the settings of the site.</source>
        <translation>Check the path and the settings of the site.</translation>
    </message>
    <message>
        <source>Not enough space on the server at {path}: {needed} needed, {available} free.</source>
        <translation>Not enough space on the server at {path}: {needed} needed, {available} free.</translation>
    </message>
    <message>
        <source>Free some space, or go on without the security copy.</source>
        <translation>Free some space, or go on without the security copy.</translation>
    </message>
    <message>
        <source>{path} cannot be written by the user of the delivery.</source>
        <translation>{path} cannot be written by the user of the delivery.</translation>
    </message>
    <message>
        <source>Correct owner and rights on the server, or set a sudo user.</source>
        <translation>Correct owner and rights on the server, or set a sudo user.</translation>
    </message>
    <message>
        <source>The server cannot read the repository {repository}.</source>
        <translation>The server cannot read the repository {repository}.</translation>
    </message>
    <message>
        <source>Check its address, the branch, the credentials and the network of the server.</source>
        <translation>Check its address, the branch, the credentials and the network of the server.</translation>
    </message>
    <message>
        <source>Files were changed by hand on the server ({count}). Nothing was overwritten.</source>
        <translation>Files were changed by hand on the server ({count}). Nothing was overwritten.</translation>
    </message>
    <message>
        <source>Look at the list, then run the step again and choose to keep or to discard them.</source>
        <translation>Look at the list, then run the step again and choose to keep or to discard them.</translation>
    </message>
    <message>
        <source>The new code has PHP errors: it was not put in service.</source>
        <translation>The new code has PHP errors: it was not put in service.</translation>
    </message>
    <message>
        <source>Have the listed files corrected, run step 3 again, then step 4.</source>
        <translation>Have the listed files corrected, run step 3 again, then step 4.</translation>
    </message>
    <message>
        <source>{component} would go back from {installed} to {delivered}: Moodle refuses that.</source>
        <translation>{component} would go back from {installed} to {delivered}: Moodle refuses that.</translation>
    </message>
    <message>
        <source>Deliver a version at least as new as the one that is installed.</source>
        <translation>Deliver a version at least as new as the one that is installed.</translation>
    </message>
    <message>
        <source>Moodle&apos;s upgrade of the database failed.</source>
        <translation>Moodle&apos;s upgrade of the database failed.</translation>
    </message>
    <message>
        <source>The new code is served, the database is upgraded in part only.</source>
        <translation>The new code is served, the database is upgraded in part only.</translation>
    </message>
    <message>
        <source>Read Moodle&apos;s output. Correct and run step 4 again, or put the secured version back.</source>
        <translation>Read Moodle&apos;s output. Correct and run step 4 again, or put the secured version back.</translation>
    </message>
    <message>
        <source>The site does not answer well after the switch: {url} gave {status}.</source>
        <translation>The site does not answer well after the switch: {url} gave {status}.</translation>
    </message>
    <message>
        <source>The new code is served.</source>
        <translation>The new code is served.</translation>
    </message>
    <message>
        <source>Look at the site. If it is down, put the secured version back at once.</source>
        <translation>Look at the site. If it is down, put the secured version back at once.</translation>
    </message>
    <message>
        <source>The server has no means to exchange two folders at one stroke.</source>
        <translation>The server has no means to exchange two folders at one stroke.</translation>
    </message>
    <message>
        <source>Have PHP FFI, perl or python3 installed there, or allow two renames in the settings of the site (a visitor may then meet an error).</source>
        <translation>Have PHP FFI, perl or python3 installed there, or allow two renames in the settings of the site (a visitor may then meet an error).</translation>
    </message>
    <message>
        <source>config.php sets dirroot to the served link itself: a switch would break the site.</source>
        <translation>config.php sets dirroot to the served link itself: a switch would break the site.</translation>
    </message>
    <message>
        <source>Remove the line $CFG-&gt;dirroot from config.php, or give it the real folder.</source>
        <translation>Remove the line $CFG-&gt;dirroot from config.php, or give it the real folder.</translation>
    </message>
    <message>
        <source>The folders on the server match no known state of a delivery.</source>
        <translation>The folders on the server match no known state of a delivery.</translation>
    </message>
    <message>
        <source>Look at the list of copies; put the folders right by hand, then refresh.</source>
        <translation>Look at the list of copies; put the folders right by hand, then refresh.</translation>
    </message>
    <message>
        <source>There is no complete secured copy to go back to.</source>
        <translation>There is no complete secured copy to go back to.</translation>
    </message>
    <message>
        <source>Repair the served code (step 3 with a corrected version), or restore a backup.</source>
        <translation>Repair the served code (step 3 with a corrected version), or restore a backup.</translation>
    </message>
    <message>
        <source>Stopped at your request.</source>
        <translation>Stopped at your request.</translation>
    </message>
    <message>
        <source>The work stopped at the next safe point; what was finished before stays done.</source>
        <translation>The work stopped at the next safe point; what was finished before stays done.</translation>
    </message>
    <message>
        <source>Read the state of the site again, then go on from there.</source>
        <translation>Read the state of the site again, then go on from there.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>The server did not answer in time.</translation>
    </message>
    <message>
        <source>The command was ended on the server; it may have done a part of its work.</source>
        <translation>The command was ended on the server; it may have done a part of its work.</translation>
    </message>
    <message>
        <source>Refresh the state, look at the load of the server, then run the step again: it continues where it stopped.</source>
        <translation>Refresh the state, look at the load of the server, then run the step again: it continues where it stopped.</translation>
    </message>
    <message>
        <source>A value cannot be used: {message}</source>
        <translation>A value cannot be used: {message}</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Correct the value and try again.</translation>
    </message>
    <message>
        <source>A file of this computer cannot be read: {file}</source>
        <translation>A file of this computer cannot be read: {file}</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Check that the file exists and that you may read it.</translation>
    </message>
    <message>
        <source>A file of this computer cannot be written: {file}</source>
        <translation>A file of this computer cannot be written: {file}</translation>
    </message>
    <message>
        <source>Check the free space and the rights of its folder, then save again.</source>
        <translation>Check the free space and the rights of its folder, then save again.</translation>
    </message>
    <message>
        <source>{file} has a mistake at line {line}, column {column}: {message}</source>
        <translation>{file} has a mistake at line {line}, column {column}: {message}</translation>
    </message>
    <message>
        <source>Correct the mistake there, then reload. Nothing of the file was changed.</source>
        <translation>Correct the mistake there, then reload. Nothing of the file was changed.</translation>
    </message>
    <message>
        <source>No password store answers on this desktop.</source>
        <translation>No password store answers on this desktop.</translation>
    </message>
    <message>
        <source>Start or unlock one (GNOME Keyring, KWallet, KeePassXC), or type the password each time: it is then kept until Quai ends.</source>
        <translation>Start or unlock one (GNOME Keyring, KWallet, KeePassXC), or type the password each time: it is then kept until Quai ends.</translation>
    </message>
    <message>
        <source>The password store holds no entry named {key}.</source>
        <translation>The password store holds no entry named {key}.</translation>
    </message>
    <message>
        <source>Enter the password in the settings of the site.</source>
        <translation>Enter the password in the settings of the site.</translation>
    </message>
    <message>
        <source>There is no site named {site}.</source>
        <translation>There is no site named {site}.</translation>
    </message>
    <message>
        <source>Choose a site in the list, or add it.</source>
        <translation>Choose a site in the list, or add it.</translation>
    </message>
    <message>
        <source>There is already a site named {site}.</source>
        <translation>There is already a site named {site}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>Quai itself made a mistake: {message}</source>
        <translation>Quai itself made a mistake: {message}</translation>
    </message>
    <message>
        <source>The state of the site is not known; reading it changes nothing.</source>
        <translation>The state of the site is not known; reading it changes nothing.</translation>
    </message>
    <message>
        <source>Refresh the state before anything else, and report this with the details.</source>
        <translation>Refresh the state before anything else, and report this with the details.</translation>
    </message>
    <message>
        <source>The step did not end as it should; a part of its work may be done.</source>
        <translation>The step did not end as it should; a part of its work may be done.</translation>
    </message>
    <message>
        <source>Read the output, refresh the state, then run the step again: it continues where it stopped.</source>
        <translation>Read the output, refresh the state, then run the step again: it continues where it stopped.</translation>
    </message>
    <message>
        <source>The name {host} has no address.</source>
        <translation>The name {host} has no address.</translation>
    </message>
    <message>
        <source>Check the spelling of the server, your network, and your VPN.</source>
        <translation>Check the spelling of the server, your network, and your VPN.</translation>
    </message>
    <message>
        <source>No SSH server answers at {host}.</source>
        <translation>No SSH server answers at {host}.</translation>
    </message>
    <message>
        <source>Check the port, the firewall and your VPN, then try again.</source>
        <translation>Check the port, the firewall and your VPN, then try again.</translation>
    </message>
    <message>
        <source>This is the first connection to {host}: its key {fingerprint} is not known.</source>
        <translation>This is the first connection to {host}: its key {fingerprint} is not known.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the server&apos;s administrator gives you, then accept it.</source>
        <translation>Compare the fingerprint with the one that the server&apos;s administrator gives you, then accept it.</translation>
    </message>
    <message>
        <source>The key of {host} is not the one that is known ({keyType} {fingerprint}). Somebody may be listening in.</source>
        <translation>The key of {host} is not the one that is known ({keyType} {fingerprint}). Somebody may be listening in.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator. Only if the key was changed on purpose, remove the old one from {knownHostsFile} (ssh-keygen -R) and connect again.</source>
        <translation>Ask the server&apos;s administrator. Only if the key was changed on purpose, remove the old one from {knownHostsFile} (ssh-keygen -R) and connect again.</translation>
    </message>
    <message>
        <source>The accepted key of {host} could not be stored.</source>
        <translation>The accepted key of {host} could not be stored.</translation>
    </message>
    <message>
        <source>Check the rights of ~/.ssh/known_hosts, then accept the key again.</source>
        <translation>Check the rights of ~/.ssh/known_hosts, then accept the key again.</translation>
    </message>
    <message>
        <source>{host} refused the login of {user}. It still offers: {methods}</source>
        <translation>{host} refused the login of {user}. It still offers: {methods}</translation>
    </message>
    <message>
        <source>Check the user name, load your key into the agent, or enter the password.</source>
        <translation>Check the user name, load your key into the agent, or enter the password.</translation>
    </message>
    <message>
        <source>The key {keyFile} is locked by a passphrase.</source>
        <translation>The key {keyFile} is locked by a passphrase.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or load the key into the agent (ssh-add).</source>
        <translation>Enter the passphrase, or load the key into the agent (ssh-add).</translation>
    </message>
    <message>
        <source>The line to the server was cut.</source>
        <translation>The line to the server was cut.</translation>
    </message>
    <message>
        <source>What was running on the server may still go on. The served code always exists.</source>
        <translation>What was running on the server may still go on. The served code always exists.</translation>
    </message>
    <message>
        <source>Connect again and refresh the state: it is read from the server and shows the truth. Then run the step again.</source>
        <translation>Connect again and refresh the state: it is read from the server and shows the truth. Then run the step again.</translation>
    </message>
    <message>
        <source>The server allows no further command on this connection.</source>
        <translation>The server allows no further command on this connection.</translation>
    </message>
    <message>
        <source>Wait until running jobs end; the administrator can raise MaxSessions.</source>
        <translation>Wait until running jobs end; the administrator can raise MaxSessions.</translation>
    </message>
    <message>
        <source>A file of the server could not be transferred: {path}</source>
        <translation>A file of the server could not be transferred: {path}</translation>
    </message>
    <message>
        <source>Check that it exists and that the login user may use it.</source>
        <translation>Check that it exists and that the login user may use it.</translation>
    </message>
    <message>
        <source>A command on the server failed (exit status {code}).</source>
        <translation>A command on the server failed (exit status {code}).</translation>
    </message>
    <message>
        <source>The command on the server was ended by the signal {signal}.</source>
        <translation>The command on the server was ended by the signal {signal}.</translation>
    </message>
    <message>
        <source>The command on the server stopped before its end without saying why.</source>
        <translation>The command on the server stopped before its end without saying why.</translation>
    </message>
    <message>
        <source>The server printed more than can be read.</source>
        <translation>The server printed more than can be read.</translation>
    </message>
    <message>
        <source>Restrict the step to a component path, or look on the server.</source>
        <translation>Restrict the step to a component path, or look on the server.</translation>
    </message>
    <message>
        <source>The answer of the server is garbled and is not trusted.</source>
        <translation>The answer of the server is garbled and is not trusted.</translation>
    </message>
    <message>
        <source>Look at the details: often a shell profile of the login user prints text.</source>
        <translation>Look at the details: often a shell profile of the login user prints text.</translation>
    </message>
    <message>
        <source>sudo asks for a password on the server.</source>
        <translation>sudo asks for a password on the server.</translation>
    </message>
    <message>
        <source>Ask the administrator for a sudoers rule with NOPASSWD, or clear the sudo user in the settings of the site.</source>
        <translation>Ask the administrator for a sudoers rule with NOPASSWD, or clear the sudo user in the settings of the site.</translation>
    </message>
    <message>
        <source>The server does not allow sudo to this user.</source>
        <translation>The server does not allow sudo to this user.</translation>
    </message>
    <message>
        <source>Ask the administrator for a sudoers rule, or change the sudo user in the settings of the site.</source>
        <translation>Ask the administrator for a sudoers rule, or change the sudo user in the settings of the site.</translation>
    </message>
    <message>
        <source>The server has no program {tool}.</source>
        <translation>The server has no program {tool}.</translation>
    </message>
    <message>
        <source>Have it installed on the server, or choose another method for the site.</source>
        <translation>Have it installed on the server, or choose another method for the site.</translation>
    </message>
    <message>
        <source>Site %1, server %2</source>
        <translation>Site %1, server %2</translation>
    </message>
    <message>
        <source>Site %1</source>
        <translation>Site %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>VMoodle is not at work on this site: {path} does not bring it in.</source>
        <translation>VMoodle is not at work on this site: {path} does not bring it in.</translation>
    </message>
    <message>
        <source>No instance was changed.</source>
        <translation>No instance was changed.</translation>
    </message>
    <message>
        <source>Install local_vmoodle, or include its vconfig.php in config.php before lib/setup.php.</source>
        <translation>Install local_vmoodle, or include its vconfig.php in config.php before lib/setup.php.</translation>
    </message>
    <message>
        <source>The register of this site has no instance {host}.</source>
        <translation>The register of this site has no instance {host}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Refresh the list: somebody may have removed or renamed it.</source>
        <translation>Refresh the list: somebody may have removed or renamed it.</translation>
    </message>
    <message>
        <source>Instead of {host}, the server started {actual}.</source>
        <translation>Instead of {host}, the server started {actual}.</translation>
    </message>
    <message>
        <source>The command was not run: no instance was changed.</source>
        <translation>The command was not run: no instance was changed.</translation>
    </message>
    <message>
        <source>Check the host name in the register and that config.php includes VMoodle’s vconfig.php.</source>
        <translation>Check the host name in the register and that config.php includes VMoodle’s vconfig.php.</translation>
    </message>
    <message>
        <source>The database of {host} cannot be reached.</source>
        <translation>The database of {host} cannot be reached.</translation>
    </message>
    <message>
        <source>The instance does not answer its users either. Nothing was changed.</source>
        <translation>The instance does not answer its users either. Nothing was changed.</translation>
    </message>
    <message>
        <source>Check server, name, account and password of its database in the register.</source>
        <translation>Check server, name, account and password of its database in the register.</translation>
    </message>
    <message>
        <source>The data folder {path} of {host} is missing or cannot be written.</source>
        <translation>The data folder {path} of {host} is missing or cannot be written.</translation>
    </message>
    <message>
        <source>Put the folder back, or give it to the web server’s account.</source>
        <translation>Put the folder back, or give it to the web server’s account.</translation>
    </message>
    <message>
        <source>Another command is working on {host}.</source>
        <translation>Another command is working on {host}.</translation>
    </message>
    <message>
        <source>This command was not begun there.</source>
        <translation>This command was not begun there.</translation>
    </message>
    <message>
        <source>Wait for its end, then try again.</source>
        <translation>Wait for its end, then try again.</translation>
    </message>
    <message>
        <source>{host} is still enabled.</source>
        <translation>{host} is still enabled.</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>Nothing was removed.</translation>
    </message>
    <message>
        <source>Disable it first; what is disabled can be destroyed.</source>
        <translation>Disable it first; what is disabled can be destroyed.</translation>
    </message>
    <message>
        <source>{resource} of {host} is also used by {other}.</source>
        <translation>{resource} of {host} is also used by {other}.</translation>
    </message>
    <message>
        <source>Give one of the two its own database and folder in the register.</source>
        <translation>Give one of the two its own database and folder in the register.</translation>
    </message>
    <message>
        <source>Somebody else has changed the row of {host} since it was shown.</source>
        <translation>Somebody else has changed the row of {host} since it was shown.</translation>
    </message>
    <message>
        <source>Your changes were not written.</source>
        <translation>Your changes were not written.</translation>
    </message>
    <message>
        <source>Refresh the row, look at the new values and edit again.</source>
        <translation>Refresh the row, look at the new values and edit again.</translation>
    </message>
    <message>
        <source>The values of {host} cannot be stored. To be solved: {count}.</source>
        <translation>The values of {host} cannot be stored. To be solved: {count}.</translation>
    </message>
    <message>
        <source>The register is as it was.</source>
        <translation>The register is as it was.</translation>
    </message>
    <message>
        <source>Correct the fields that are marked.</source>
        <translation>Correct the fields that are marked.</translation>
    </message>
    <message>
        <source>The command ended on {host}, but nothing changed there.</source>
        <translation>The command ended on {host}, but nothing changed there.</translation>
    </message>
    <message>
        <source>The instance is as it was before.</source>
        <translation>The instance is as it was before.</translation>
    </message>
    <message>
        <source>Look at the output, then try again.</source>
        <translation>Look at the output, then try again.</translation>
    </message>
    <message>
        <source>The task {task} failed on {host}.</source>
        <translation>The task {task} failed on {host}.</translation>
    </message>
    <message>
        <source>What it did before it failed stays done; Moodle will try it again.</source>
        <translation>What it did before it failed stays done; Moodle will try it again.</translation>
    </message>
    <message>
        <source>Read the output of the task.</source>
        <translation>Read the output of the task.</translation>
    </message>
    <message>
        <source>The cron of {host} ended without having run anything.</source>
        <translation>The cron of {host} ended without having run anything.</translation>
    </message>
    <message>
        <source>Its tasks are still waiting.</source>
        <translation>Its tasks are still waiting.</translation>
    </message>
    <message>
        <source>Look at the output: maintenance, a pending upgrade or a running cron keep it from working.</source>
        <translation>Look at the output: maintenance, a pending upgrade or a running cron keep it from working.</translation>
    </message>
    <message>
        <source>{host} has no manual account {user}.</source>
        <translation>{host} has no manual account {user}.</translation>
    </message>
    <message>
        <source>No password was changed there.</source>
        <translation>No password was changed there.</translation>
    </message>
    <message>
        <source>Check the user name and the way the account logs in.</source>
        <translation>Check the user name and the way the account logs in.</translation>
    </message>
    <message>
        <source>{host} refuses this password.</source>
        <translation>{host} refuses this password.</translation>
    </message>
    <message>
        <source>The old password still holds there.</source>
        <translation>The old password still holds there.</translation>
    </message>
    <message>
        <source>Choose one that follows the password policy of the instance.</source>
        <translation>Choose one that follows the password policy of the instance.</translation>
    </message>
    <message>
        <source>The template {template} is not complete: {path} is missing.</source>
        <translation>The template {template} is not complete: {path} is missing.</translation>
    </message>
    <message>
        <source>Nothing was made from it.</source>
        <translation>Nothing was made from it.</translation>
    </message>
    <message>
        <source>Take the snapshot again, or choose another template.</source>
        <translation>Take the snapshot again, or choose another template.</translation>
    </message>
    <message>
        <source>This site is delivered in sessions, and none is open.</source>
        <translation>This site is delivered in sessions, and none is open.</translation>
    </message>
    <message>
        <source>Open a delivery session, then start the step again.</source>
        <translation>Open a delivery session, then start the step again.</translation>
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
        <translation>not installed</translation>
    </message>
    <message>
        <source>asks for a password: cannot be used</source>
        <translation>asks for a password: cannot be used</translation>
    </message>
    <message>
        <source>wants a terminal (requiretty): cannot be used</source>
        <translation>wants a terminal (requiretty): cannot be used</translation>
    </message>
    <message>
        <source>not allowed to this user</source>
        <translation>not allowed to this user</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>allowed</translation>
    </message>
    <message>
        <source>Server and login</source>
        <translation>Server and login</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>system, machine</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Host name</translation>
    </message>
    <message>
        <source>Login user</source>
        <translation>Login user</translation>
    </message>
    <message>
        <source>%1, groups: %2</source>
        <translation>%1, groups: %2</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>Delivers as</source>
        <translation>Delivers as</translation>
    </message>
    <message>
        <source>Exchange of two folders</source>
        <translation>Exchange of two folders</translation>
    </message>
    <message>
        <source>no means found: a switch needs two renames, a visitor may meet an error</source>
        <translation>no means found: a switch needs two renames, a visitor may meet an error</translation>
    </message>
    <message>
        <source>at one stroke, by %1</source>
        <translation>at one stroke, by %1</translation>
    </message>
    <message>
        <source>Served folder</source>
        <translation>Served folder</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>not given</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>does not exist</translation>
    </message>
    <message>
        <source>an ordinary folder</source>
        <translation>an ordinary folder</translation>
    </message>
    <message>
        <source>a link to %1</source>
        <translation>a link to %1</translation>
    </message>
    <message>
        <source>Folder of the copies</source>
        <translation>Folder of the copies</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>cannot be written by %1</source>
        <translation>cannot be written by %1</translation>
    </message>
    <message>
        <source>can be written by %1</source>
        <translation>can be written by %1</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>PHP (command line)</source>
        <translation>PHP (command line)</translation>
    </message>
    <message>
        <source>not found: Moodle&apos;s upgrade cannot be run from here</source>
        <translation>not found: Moodle&apos;s upgrade cannot be run from here</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programs</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>not there</translation>
    </message>
    <message>
        <source>May it change the code?</source>
        <translation>May it change the code?</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>yes, for example %1</source>
        <translation>yes, for example %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Web server</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Runs as</translation>
    </message>
    <message>
        <source>Owner of moodledata</source>
        <translation>Owner of moodledata</translation>
    </message>
    <message>
        <source>In the served folder</source>
        <translation>In the served folder</translation>
    </message>
    <message>
        <source>%1: could be read through the web</source>
        <translation>%1: could be read through the web</translation>
    </message>
</context>
<context>
    <name>MistakeText</name>
    <message>
        <source>This is needed.</source>
        <translation>This is needed.</translation>
    </message>
    <message>
        <source>This is not in the expected form.</source>
        <translation>This is not in the expected form.</translation>
    </message>
    <message>
        <source>Give the whole path, beginning with a slash.</source>
        <translation>Give the whole path, beginning with a slash.</translation>
    </message>
    <message>
        <source>Give the path without “.”, “..” and doubled or final slashes.</source>
        <translation>Give the path without “.”, “..” and doubled or final slashes.</translation>
    </message>
    <message>
        <source>Give the name of one folder, without a slash.</source>
        <translation>Give the name of one folder, without a slash.</translation>
    </message>
    <message>
        <source>This ending is reserved for the copies of a delivery (-SAVE, -GIT …).</source>
        <translation>This ending is reserved for the copies of a delivery (-SAVE, -GIT …).</translation>
    </message>
    <message>
        <source>The path must stay below the code of the site.</source>
        <translation>The path must stay below the code of the site.</translation>
    </message>
    <message>
        <source>Remove the password from the address: it goes into the password store.</source>
        <translation>Remove the password from the address: it goes into the password store.</translation>
    </message>
    <message>
        <source>This form of address runs a program and is not allowed.</source>
        <translation>This form of address runs a program and is not allowed.</translation>
    </message>
    <message>
        <source>Give an address that begins with https:// or http://.</source>
        <translation>Give an address that begins with https:// or http://.</translation>
    </message>
    <message>
        <source>Only PHP files can be made from a template.</source>
        <translation>Only PHP files can be made from a template.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>%1 is at work on this site.</source>
        <translation>%1 is at work on this site.</translation>
    </message>
    <message>
        <source>Wait until the work ends, or ask this operator.</source>
        <translation>Wait until the work ends, or ask this operator.</translation>
    </message>
    <message>
        <source>The step “%1” was interrupted.</source>
        <translation>The step “%1” was interrupted.</translation>
    </message>
    <message>
        <source>Run the same step again: it continues where it stopped.</source>
        <translation>Run the same step again: it continues where it stopped.</translation>
    </message>
    <message>
        <source>The folders of the site match no known state.</source>
        <translation>The folders of the site match no known state.</translation>
    </message>
    <message>
        <source>Look at the copies below and put the folders right on the server.</source>
        <translation>Look at the copies below and put the folders right on the server.</translation>
    </message>
    <message>
        <source>A delivery is under way: the secured version serves the site.</source>
        <translation>A delivery is under way: the secured version serves the site.</translation>
    </message>
    <message>
        <source>Update the code (step 3), then put production back (step 4).</source>
        <translation>Update the code (step 3), then put production back (step 4).</translation>
    </message>
    <message>
        <source>In production, with a complete backup version.</source>
        <translation>In production, with a complete backup version.</translation>
    </message>
    <message>
        <source>To deliver, secure the site again (step 1): only what changed is copied.</source>
        <translation>To deliver, secure the site again (step 1): only what changed is copied.</translation>
    </message>
    <message>
        <source>In production, without a complete backup version.</source>
        <translation>In production, without a complete backup version.</translation>
    </message>
    <message>
        <source>Begin with step 1 (securing): it makes the copy that serves during a delivery.</source>
        <translation>Begin with step 1 (securing): it makes the copy that serves during a delivery.</translation>
    </message>
</context>
<context>
    <name>SessionDialogs</name>
    <message>
        <source>This site is delivered in sessions, and none is open. “%1” starts as soon as you have opened one.</source>
        <translation>This site is delivered in sessions, and none is open. “%1” starts as soon as you have opened one.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The site to be shown first (its id)</source>
        <translation>The site to be shown first (its id)</translation>
    </message>
</context>
<context>
    <name>quai::ui::AboutDialog</name>
    <message>
        <source>About Quai</source>
        <translation>About Quai</translation>
    </message>
    <message>
        <source>Quai %1</source>
        <translation>Quai %1</translation>
    </message>
    <message>
        <source>Deliveries and fleets of Moodle sites, over SSH.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Sites are kept in %1. Passwords are kept in the password store of the desktop only.</source>
        <translation>Deliveries and fleets of Moodle sites, over SSH.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Sites are kept in %1. Passwords are kept in the password store of the desktop only.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>quai::ui::ActivityPanel</name>
    <message>
        <source>Nothing has been started yet.</source>
        <translation>Nothing has been started yet.</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>job, site, state</comment>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Opens or folds the list of jobs</source>
        <translation>Opens or folds the list of jobs</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Asks the chosen job to stop at its next safe point</source>
        <translation>Asks the chosen job to stop at its next safe point</translation>
    </message>
    <message>
        <source>Clear ended jobs</source>
        <translation>Clear ended jobs</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
</context>
<context>
    <name>quai::ui::AdoptDialog</name>
    <message>
        <source>Adopt a Tool Delivery folder</source>
        <translation>Adopt a Tool Delivery folder</translation>
    </message>
    <message>
        <source>Quai reads the folder that Tool Delivery has used on the server and fills in the settings of the site. Nothing is changed there.</source>
        <translation>Quai reads the folder that Tool Delivery has used on the server and fills in the settings of the site. Nothing is changed there.</translation>
    </message>
    <message>
        <source>Name in ~/.ssh/config, or user@address:port</source>
        <translation>Name in ~/.ssh/config, or user@address:port</translation>
    </message>
    <message>
        <source>The login user</source>
        <translation>The login user</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Folder of the copies</source>
        <translation>&amp;Folder of the copies</translation>
    </message>
    <message>
        <source>&amp;Read as (sudo)</source>
        <translation>&amp;Read as (sudo)</translation>
    </message>
    <message>
        <source>Read the &amp;folder</source>
        <translation>Read the &amp;folder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connecting to %1…</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Reading %1…</translation>
    </message>
    <message>
        <source>Adopting a folder</source>
        <translation>Adopting a folder</translation>
    </message>
    <message>
        <source>Found on the server: %1.</source>
        <translation>Found on the server: %1.</translation>
    </message>
    <message>
        <source>Settings were read from %1.</source>
        <translation>Settings were read from %1.</translation>
    </message>
    <message>
        <source>These settings could not be read and are left open: %1.</source>
        <translation>These settings could not be read and are left open: %1.</translation>
    </message>
    <message>
        <source>The served folder may also be: %1.</source>
        <translation>The served folder may also be: %1.</translation>
    </message>
    <message>
        <source>A password stood there in clear: saving moves it into the password store. Remove it on the server.</source>
        <translation>A password stood there in clear: saving moves it into the password store. Remove it on the server.</translation>
    </message>
    <message>
        <source>Tool Delivery was left in delivery mode: finish that delivery first.</source>
        <translation>Tool Delivery was left in delivery mode: finish that delivery first.</translation>
    </message>
</context>
<context>
    <name>quai::ui::CacheDialog</name>
    <message>
        <source>Add plugins from the cache</source>
        <translation>Add plugins from the cache</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Plugins of the cache</source>
        <translation>Plugins of the cache</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Search by component or address</source>
        <translation>Search by component or address</translation>
    </message>
    <message>
        <source>Search in the cache</source>
        <translation>Search in the cache</translation>
    </message>
    <message>
        <source>The cache holds no other plugin yet</source>
        <translation>The cache holds no other plugin yet</translation>
    </message>
    <message>
        <source>Add plugins from the directory or from an address: once they were fetched, every project of this machine finds them here.</source>
        <translation>Add plugins from the directory or from an address: once they were fetched, every project of this machine finds them here.</translation>
    </message>
    <message>
        <source>The cache</source>
        <translation>The cache</translation>
    </message>
</context>
<context>
    <name>quai::ui::ChangesPane</name>
    <message>
        <source>Filter paths</source>
        <translation>Filter paths</translation>
    </message>
    <message>
        <source>Filter of the changed files</source>
        <translation>Filter of the changed files</translation>
    </message>
    <message>
        <source>Open all folders</source>
        <translation>Open all folders</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>Close all folders</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Changed files</translation>
    </message>
    <message>
        <source>Copy the paths</source>
        <translation>Copy the paths</translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 removed</source>
        <comment>files</comment>
        <translation>%1 added, %2 modified, %3 removed</translation>
    </message>
    <message>
        <source>Choose a file to see what changed in it.</source>
        <translation>Choose a file to see what changed in it.</translation>
    </message>
    <message>
        <source>The new version of this file is not on the server yet: its differences can be seen after step 3.</source>
        <translation>The new version of this file is not on the server yet: its differences can be seen after step 3.</translation>
    </message>
    <message>
        <source>No file has changed yet</source>
        <translation>No file has changed yet</translation>
    </message>
    <message>
        <source>Update the code (step 3), or ask for its preview.</source>
        <translation>Update the code (step 3), or ask for its preview.</translation>
    </message>
    <message>
        <source>No file differs</source>
        <translation>No file differs</translation>
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
        <translation>File</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>From</source>
        <comment>revision</comment>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <comment>revision</comment>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>quai::ui::CloseSessionDialog</name>
    <message>
        <source>Close the session “%1”</source>
        <translation>Close the session “%1”</translation>
    </message>
    <message>
        <source>Close the session</source>
        <translation>Close the session</translation>
    </message>
    <message>
        <source>No report is sent: the site has no recipients (see its settings).</source>
        <translation>No report is sent: the site has no recipients (see its settings).</translation>
    </message>
    <message>
        <source>The report goes to: %1</source>
        <translation>The report goes to: %1</translation>
    </message>
    <message>
        <source>&amp;Impact:</source>
        <translation>&amp;Impact:</translation>
    </message>
    <message>
        <source>What visitors noticed, if anything</source>
        <translation>What visitors noticed, if anything</translation>
    </message>
    <message>
        <source>&amp;State:</source>
        <translation>&amp;State:</translation>
    </message>
    <message>
        <source>How the site stands now</source>
        <translation>How the site stands now</translation>
    </message>
    <message>
        <source>&amp;Follow-up:</source>
        <translation>&amp;Follow-up:</translation>
    </message>
    <message>
        <source>What remains to be done, by whom</source>
        <translation>What remains to be done, by whom</translation>
    </message>
    <message>
        <source>The site is not in production: the secured version serves it. A session is closed like this only for a reason, which the report tells.</source>
        <translation>The site is not in production: the secured version serves it. A session is closed like this only for a reason, which the report tells.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Reason:</translation>
    </message>
    <message>
        <source>Somebody closed this session meanwhile.</source>
        <translation>Somebody closed this session meanwhile.</translation>
    </message>
    <message>
        <source>Closing the session</source>
        <translation>Closing the session</translation>
    </message>
</context>
<context>
    <name>quai::ui::CodebaseController</name>
    <message>
        <source>Synchronising</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation>Saving the project</translation>
    </message>
    <message>
        <source>Fetching the sources</source>
        <translation>Fetching the sources</translation>
    </message>
    <message>
        <source>Building the code base</source>
        <translation>Building the code base</translation>
    </message>
    <message>
        <source>Making a release</source>
        <translation>Making a release</translation>
    </message>
    <message>
        <source>Checking %1</source>
        <translation>Checking %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::CodebasePage</name>
    <message>
        <source>No code base is chosen</source>
        <translation>No code base is chosen</translation>
    </message>
    <message>
        <source>A code base declares a version of Moodle and its plugins in one file, builds them from a cache, and makes releases that are delivered to sites. Choose one in the list, or:</source>
        <translation>A code base declares a version of Moodle and its plugins in one file, builds them from a cache, and makes releases that are delivered to sites. Choose one in the list, or:</translation>
    </message>
    <message>
        <source>Make a new code base…</source>
        <translation>Make a new code base…</translation>
    </message>
    <message>
        <source>Open an existing one…</source>
        <translation>Open an existing one…</translation>
    </message>
    <message>
        <source>Import a file of Moodle Code Base Manager…</source>
        <translation>Import a file of Moodle Code Base Manager…</translation>
    </message>
    <message>
        <source>Open a code base</source>
        <translation>Open a code base</translation>
    </message>
    <message>
        <source>Code bases (project.yml)</source>
        <translation>Code bases (project.yml)</translation>
    </message>
    <message>
        <source>Importing a code base</source>
        <translation>Importing a code base</translation>
    </message>
    <message>
        <source>Import a code base</source>
        <translation>Import a code base</translation>
    </message>
    <message>
        <source>Files of Moodle Code Base Manager (*.yml *.yaml *.json)</source>
        <translation>Files of Moodle Code Base Manager (*.yml *.yaml *.json)</translation>
    </message>
    <message>
        <source>Making a code base</source>
        <translation>Making a code base</translation>
    </message>
    <message>
        <source>Forget a code base</source>
        <translation>Forget a code base</translation>
    </message>
    <message>
        <source>Take %1 off the list?</source>
        <translation>Take %1 off the list?</translation>
    </message>
    <message>
        <source>Its folder %1 and its releases stay as they are; it can be opened again.</source>
        <translation>Its folder %1 and its releases stay as they are; it can be opened again.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
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
        <translation>These instances are in production.</translation>
    </message>
    <message>
        <source>Instances on which the command will run</source>
        <translation>Instances on which the command will run</translation>
    </message>
    <message>
        <source>Class name of the task</source>
        <translation>Class name of the task</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>&amp;Task</translation>
    </message>
    <message>
        <source>&amp;User name of a manual account</source>
        <translation>&amp;User name of a manual account</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>New &amp;password</translation>
    </message>
    <message>
        <source>The password &amp;again</source>
        <translation>The password &amp;again</translation>
    </message>
    <message>
        <source>Instances at a time on one server</source>
        <translation>Instances at a time on one server</translation>
    </message>
    <message>
        <source>More at a time is faster and loads the server more</source>
        <translation>More at a time is faster and loads the server more</translation>
    </message>
    <message>
        <source>&amp;Stop on the first error; else go on with the others</source>
        <translation>&amp;Stop on the first error; else go on with the others</translation>
    </message>
    <message>
        <source>At a &amp;time on one server</source>
        <translation>At a &amp;time on one server</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
</context>
<context>
    <name>quai::ui::CommandPane</name>
    <message>
        <source>No command is chosen</source>
        <translation>No command is chosen</translation>
    </message>
    <message>
        <source>Choose one to see its output, the files that it changed and its facts.</source>
        <translation>Choose one to see its output, the files that it changed and its facts.</translation>
    </message>
    <message>
        <source>No comment</source>
        <translation>No comment</translation>
    </message>
    <message>
        <source>Comment of the command</source>
        <translation>Comment of the command</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Comment:</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>comment</comment>
        <translation>Save</translation>
    </message>
    <message>
        <source>Saves the comment; the former text is kept beside it</source>
        <translation>Saves the comment; the former text is kept beside it</translation>
    </message>
    <message>
        <source>Save the comment</source>
        <translation>Save the comment</translation>
    </message>
    <message>
        <source>Facts of the command</source>
        <translation>Facts of the command</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Output</translation>
    </message>
    <message>
        <source>Changed &amp;files</source>
        <translation>Changed &amp;files</translation>
    </message>
    <message>
        <source>F&amp;acts</source>
        <translation>F&amp;acts</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>This command changed no file.</source>
        <translation>This command changed no file.</translation>
    </message>
    <message>
        <source>Changed &amp;files (%1)</source>
        <translation>Changed &amp;files (%1)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>SSH user</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>Exit status</translation>
    </message>
    <message>
        <source>Comment edited</source>
        <translation>Comment edited</translation>
    </message>
    <message>
        <source>%1, %2; before: “%3”</source>
        <comment>operator, time, text</comment>
        <translation>%1, %2; before: “%3”</translation>
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
        <translation>Edit the row of the register (F2)</translation>
    </message>
    <message>
        <source>Disable; a disabled instance can then be destroyed (Del)</source>
        <translation>Disable; a disabled instance can then be destroyed (Del)</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Enable</translation>
    </message>
    <message>
        <source>Destroy database, data folder and row (Del)</source>
        <translation>Destroy database, data folder and row (Del)</translation>
    </message>
    <message>
        <source>Take a snapshot as a template</source>
        <translation>Take a snapshot as a template</translation>
    </message>
    <message>
        <source>More commands (menu key)</source>
        <translation>More commands (menu key)</translation>
    </message>
</context>
<context>
    <name>quai::ui::ComparisonPane</name>
    <message>
        <source>Components that differ</source>
        <translation>Components that differ</translation>
    </message>
    <message>
        <source>Files that differ</source>
        <translation>Files that differ</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>The two could not be compared</source>
        <translation>The two could not be compared</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>No difference</translation>
    </message>
    <message>
        <source>%1 added, %2 changed, %3 removed</source>
        <comment>files</comment>
        <translation>%1 added, %2 changed, %3 removed</translation>
    </message>
    <message>
        <source>Choose a file to see what changed in it.</source>
        <translation>Choose a file to see what changed in it.</translation>
    </message>
    <message>
        <source>Reading both versions…</source>
        <translation>Reading both versions…</translation>
    </message>
    <message>
        <source>This is no text file, or only its rights changed.</source>
        <translation>This is no text file, or only its rights changed.</translation>
    </message>
</context>
<context>
    <name>quai::ui::ComponentChangesProxy</name>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation>After</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>quai::ui::ComponentPathEdit</name>
    <message>
        <source>whole code</source>
        <translation>whole code</translation>
    </message>
    <message>
        <source>A folder or file below the code base, such as mod or mod/forum; empty: the whole code</source>
        <translation>A folder or file below the code base, such as mod or mod/forum; empty: the whole code</translation>
    </message>
</context>
<context>
    <name>quai::ui::ConnectionGuide</name>
    <message>
        <source>Unknown server</source>
        <translation>Unknown server</translation>
    </message>
    <message>
        <source>This is the first connection to %1, port %2.</source>
        <translation>This is the first connection to %1, port %2.</translation>
    </message>
    <message>
        <source>Key of the server (%1):
%2

Compare it with the fingerprint that the server&apos;s administrator gives you. Accept it only if they are the same: it is then kept in known_hosts.</source>
        <translation>Key of the server (%1):
%2

Compare it with the fingerprint that the server&apos;s administrator gives you. Accept it only if they are the same: it is then kept in known_hosts.</translation>
    </message>
    <message>
        <source>Accept this key</source>
        <translation>Accept this key</translation>
    </message>
    <message>
        <source>Password of %1 on %2</source>
        <translation>Password of %1 on %2</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Passphrase of the key %1</source>
        <translation>Passphrase of the key %1</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Log in to %1</source>
        <translation>Log in to %1</translation>
    </message>
    <message>
        <source>Remember in the password store of this desktop</source>
        <translation>Remember in the password store of this desktop</translation>
    </message>
    <message>
        <source>%1 trusts an authority for this server (@cert-authority). Quai cannot check certificates of servers: the key itself has to be accepted once.</source>
        <translation>%1 trusts an authority for this server (@cert-authority). Quai cannot check certificates of servers: the key itself has to be accepted once.</translation>
    </message>
</context>
<context>
    <name>quai::ui::CopiesPane</name>
    <message>
        <source>Copies of the code</source>
        <translation>Copies of the code</translation>
    </message>
    <message>
        <source>The server has no means to exchange two folders.</source>
        <translation>The server has no means to exchange two folders.</translation>
    </message>
    <message>
        <source>Switch by two renames: requests may fail for a moment.</source>
        <translation>Switch by two renames: requests may fail for a moment.</translation>
    </message>
    <message>
        <source>Switch at once, without a gap (%1).</source>
        <translation>Switch at once, without a gap (%1).</translation>
    </message>
    <message>
        <source>Free space: %1.</source>
        <translation>Free space: %1.</translation>
    </message>
    <message>
        <source>What the server holds is not known</source>
        <translation>What the server holds is not known</translation>
    </message>
    <message>
        <source>Read the state of the site (F5).</source>
        <translation>Read the state of the site (F5).</translation>
    </message>
    <message>
        <source>Compare with the release…</source>
        <translation>Compare with the release…</translation>
    </message>
    <message>
        <source>Which files are served otherwise than the release delivered last has them; nothing is changed</source>
        <translation>Which files are served otherwise than the release delivered last has them; nothing is changed</translation>
    </message>
</context>
<context>
    <name>quai::ui::CopiesProxy</name>
    <message>
        <source>%1 (link to %2)</source>
        <translation>%1 (link to %2)</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>of the code</comment>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
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
        <translation>Revision</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>quai::ui::CreationRun</name>
    <message>
        <source>Check new platforms</source>
        <translation>Check new platforms</translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln platform(s)</source>
        <translation>
            <numerusform>Make %Ln platform</numerusform>
            <numerusform>Make %Ln platforms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln platform(s)</source>
        <translation>
            <numerusform>Undo %Ln platform</numerusform>
            <numerusform>Undo %Ln platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::CreationsProxy</name>
    <message>
        <source>%1: %2</source>
        <comment>how far a platform is, which step</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a platform without a template</comment>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of a file</comment>
        <translation>Line</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Host name</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronDialog</name>
    <message>
        <source>&amp;Ask all instances</source>
        <translation>&amp;Ask all instances</translation>
    </message>
    <message>
        <source>Virtual cron — %1</source>
        <comment>%1: a site</comment>
        <translation>Virtual cron — %1</translation>
    </message>
    <message>
        <source>Watch</source>
        <comment>a tab: look after the crons</comment>
        <translation>Watch</translation>
    </message>
    <message>
        <source>Run it by the clock</source>
        <comment>a tab: crontab or timer</comment>
        <translation>Run it by the clock</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Saving the file</translation>
    </message>
    <message>
        <source>Enabled instances by how it stands with their crons, the worst first</source>
        <translation>Enabled instances by how it stands with their crons, the worst first</translation>
    </message>
    <message>
        <source>Those in which no task ever ran, that starve, or whose cron only counts</source>
        <translation>Those in which no task ever ran, that starve, or whose cron only counts</translation>
    </message>
    <message>
        <source>On this version of Moodle the plugin&apos;s cron (cli/vcron.php) runs no task: it only counts its tries. Moodle&apos;s own cron in each instance does the work: now, below; by the clock, with the files of the other tab.</source>
        <translation>On this version of Moodle the plugin&apos;s cron (cli/vcron.php) runs no task: it only counts its tries. Moodle&apos;s own cron in each instance does the work: now, below; by the clock, with the files of the other tab.</translation>
    </message>
    <message>
        <source>The plugin&apos;s cron (cli/vcron.php) goes round the enabled instances in the order of the register, 16 each time that the server&apos;s crontab starts it. An instance in which nothing ran for a day starves.</source>
        <translation>The plugin&apos;s cron (cli/vcron.php) goes round the enabled instances in the order of the register, 16 each time that the server&apos;s crontab starts it. An instance in which nothing ran for a day starves.</translation>
    </message>
    <message>
        <source>No instance is enabled.</source>
        <translation>No instance is enabled.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Run the cron of the %Ln in need</source>
        <translation>
            <numerusform>&amp;Run the cron of the %Ln in need</numerusform>
            <numerusform>&amp;Run the cron of the %Ln in need</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Run the cron of a&amp;ll %Ln</source>
        <translation>
            <numerusform>Run the cron of a&amp;ll %Ln</numerusform>
            <numerusform>Run the cron of a&amp;ll %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it stands with the crons, a number</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronFilesView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>crontab line</source>
        <translation>crontab line</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Instances at a &amp;time</source>
        <translation>Instances at a &amp;time</translation>
    </message>
    <message>
        <source>&amp;Minutes between two rounds</source>
        <translation>&amp;Minutes between two rounds</translation>
    </message>
    <message>
        <source>For the crontab of %1 (crontab -u %1 -e): this line, or the systemd timer, not both.</source>
        <translation>For the crontab of %1 (crontab -u %1 -e): this line, or the systemd timer, not both.</translation>
    </message>
    <message>
        <source>Goes to /etc/systemd/system/quai-moodle-cron.service.</source>
        <translation>Goes to /etc/systemd/system/quai-moodle-cron.service.</translation>
    </message>
    <message>
        <source>Goes to /etc/systemd/system/quai-moodle-cron.timer; then: systemctl enable --now quai-moodle-cron.timer</source>
        <translation>Goes to /etc/systemd/system/quai-moodle-cron.timer; then: systemctl enable --now quai-moodle-cron.timer</translation>
    </message>
    <message>
        <source>The work itself: goes to /usr/local/bin/quai-moodle-cron, executable (chmod 755). It asks the register each time, so that new instances join by themselves.</source>
        <translation>The work itself: goes to /usr/local/bin/quai-moodle-cron, executable (chmod 755). It asks the register each time, so that new instances join by themselves.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Save the file</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>quai::ui::CronStrip</name>
    <message numerus="yes">
        <source>%Ln active instance(s): %1</source>
        <comment>%1: in the last hour</comment>
        <translation>
            <numerusform>%Ln active instance: %1</numerusform>
            <numerusform>%Ln active instances: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>When the cron of the active instances ran</source>
        <translation>When the cron of the active instances ran</translation>
    </message>
    <message>
        <source>%1: %2 (chosen)</source>
        <translation>%1: %2 (chosen)</translation>
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
        <translation>The plugin&apos;s last try</translation>
    </message>
    <message>
        <source>Interval</source>
        <comment>between two tries</comment>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Tries</translation>
    </message>
</context>
<context>
    <name>quai::ui::DashboardPage</name>
    <message>
        <source>Reading the state</source>
        <translation>Reading the state</translation>
    </message>
    <message>
        <source>Reading the state of the site…</source>
        <translation>Reading the state of the site…</translation>
    </message>
    <message>
        <source>The state is always read from the server, never remembered.</source>
        <translation>The state is always read from the server, never remembered.</translation>
    </message>
    <message>
        <source>The state of the site is not known.</source>
        <translation>The state of the site is not known.</translation>
    </message>
    <message>
        <source>Read it to see its copies, its mode and its last deliveries.</source>
        <translation>Read it to see its copies, its mode and its last deliveries.</translation>
    </message>
    <message>
        <source>Go to the delivery</source>
        <translation>Go to the delivery</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Copies of the code on the server</source>
        <translation>Copies of the code on the server</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Last steps</source>
        <translation>Last steps</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveriesChart</name>
    <message numerus="yes">
        <source>Deliveries by week: %Ln in all</source>
        <translation>
            <numerusform>Deliveries by week: %Ln in all</numerusform>
            <numerusform>Deliveries by week: %Ln in all</numerusform>
        </translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Week of %1</translation>
    </message>
    <message>
        <source>no delivery</source>
        <translation>no delivery</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without trouble</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%Ln without trouble</numerusform>
            <numerusform>%Ln without trouble</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with failures</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%Ln with failures</numerusform>
            <numerusform>%Ln with failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <comment>deliveries</comment>
        <translation>
            <numerusform>%Ln taken back</numerusform>
            <numerusform>%Ln taken back</numerusform>
        </translation>
    </message>
    <message>
        <source>without trouble</source>
        <translation>without trouble</translation>
    </message>
    <message>
        <source>with failures</source>
        <translation>with failures</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>taken back</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryController</name>
    <message>
        <source>Preview: %1</source>
        <translation>Preview: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryPage</name>
    <message>
        <source>Delivery of %1</source>
        <translation>Delivery of %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Output</translation>
    </message>
    <message>
        <source>Changed fi&amp;les</source>
        <translation>Changed fi&amp;les</translation>
    </message>
    <message>
        <source>Co&amp;pies</source>
        <translation>Co&amp;pies</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Histor&amp;y</translation>
    </message>
    <message>
        <source>Run everything</source>
        <translation>Run everything</translation>
    </message>
    <message>
        <source>%1 works on this site.</source>
        <translation>%1 works on this site.</translation>
    </message>
    <message>
        <source>Reading the state</source>
        <translation>Reading the state</translation>
    </message>
    <message>
        <source>Reading the state… %1</source>
        <translation>Reading the state… %1</translation>
    </message>
    <message>
        <source>Making the preview… %1</source>
        <translation>Making the preview… %1</translation>
    </message>
    <message>
        <source>Stopping at the next safe point: %1</source>
        <translation>Stopping at the next safe point: %1</translation>
    </message>
    <message>
        <source>Running: %1, %2</source>
        <translation>Running: %1, %2</translation>
    </message>
    <message>
        <source>Taking the lock over…</source>
        <translation>Taking the lock over…</translation>
    </message>
    <message>
        <source>Updated at %1</source>
        <translation>Updated at %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) are done.</source>
        <translation>
            <numerusform>The step is done.</numerusform>
            <numerusform>All %Ln steps are done.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 steps. The site is in: %3.</source>
        <translation>Stopped after %1 of %2 steps. The site is in: %3.</translation>
    </message>
    <message>
        <source>Preview of step 3</source>
        <translation>Preview of step 3</translation>
    </message>
    <message>
        <source>Changed fi&amp;les (%1)</source>
        <translation>Changed fi&amp;les (%1)</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>Previe&amp;w</translation>
    </message>
    <message>
        <source>Running %1 of %2: %3, %4</source>
        <translation>Running %1 of %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryQuestions</name>
    <message>
        <source>Run everything</source>
        <translation>Run everything</translation>
    </message>
    <message numerus="yes">
        <source>Run %Ln step(s) on “%1”, down to “%2”?</source>
        <translation>
            <numerusform>Run %Ln step on “%1”, down to “%2”?</numerusform>
            <numerusform>Run %Ln steps on “%1”, down to “%2”?</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the modified code of “%1” into service?</source>
        <translation>Put the modified code of “%1” into service?</translation>
    </message>
    <message>
        <source>Moodle&apos;s database will be upgraded. This cannot be undone: the old code may then refuse to run with it. Make sure that there is a backup of the database.</source>
        <translation>Moodle&apos;s database will be upgraded. This cannot be undone: the old code may then refuse to run with it. Make sure that there is a backup of the database.</translation>
    </message>
    <message>
        <source>No upgrade of the database is expected. The backup version can be put back at any time.</source>
        <translation>No upgrade of the database is expected. The backup version can be put back at any time.</translation>
    </message>
    <message>
        <source>“Cancel” stops at the next safe point.</source>
        <translation>“Cancel” stops at the next safe point.</translation>
    </message>
    <message>
        <source>Put the secured version of “%1” back into service now?</source>
        <translation>Put the secured version of “%1” back into service now?</translation>
    </message>
    <message>
        <source>In service now: %1</source>
        <translation>In service now: %1</translation>
    </message>
    <message>
        <source>Put back: %1, from “%2”, certified at %3</source>
        <translation>Put back: %1, from “%2”, certified at %3</translation>
    </message>
    <message>
        <source>If Moodle&apos;s database was upgraded in between, the older code may refuse to run with it: the database is not put back.</source>
        <translation>If Moodle&apos;s database was upgraded in between, the older code may refuse to run with it: the database is not put back.</translation>
    </message>
    <message>
        <source>The step that is running is cancelled first.</source>
        <translation>The step that is running is cancelled first.</translation>
    </message>
    <message>
        <source>Reason for taking the lock over</source>
        <translation>Reason for taking the lock over</translation>
    </message>
    <message>
        <source>%1 works on “%2” (%3). Take over?</source>
        <translation>%1 works on “%2” (%3). Take over?</translation>
    </message>
    <message>
        <source>There has been no sign of life for %1. The reason is written into the site&apos;s journal.</source>
        <translation>There has been no sign of life for %1. The reason is written into the site&apos;s journal.</translation>
    </message>
    <message>
        <source>The last sign of life came %1 ago: the step is probably still running. Two people who change one site at the same time can break it. Talk to each other first.
The reason is written into the site&apos;s journal.</source>
        <translation>The last sign of life came %1 ago: the step is probably still running. Two people who change one site at the same time can break it. Talk to each other first.
The reason is written into the site&apos;s journal.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Nothing is deleted: the present code is set aside (Delivery mode).</source>
        <translation>Nothing is deleted: the present code is set aside (Delivery mode).</translation>
    </message>
</context>
<context>
    <name>quai::ui::DeliveryText</name>
    <message>
        <source>Reading the state</source>
        <translation>Reading the state</translation>
    </message>
    <message>
        <source>Taking the lock</source>
        <translation>Taking the lock</translation>
    </message>
    <message>
        <source>Checking free space</source>
        <translation>Checking free space</translation>
    </message>
    <message>
        <source>Comparing files</source>
        <translation>Comparing files</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>Looking through the files</translation>
    </message>
    <message>
        <source>Copying files</source>
        <translation>Copying files</translation>
    </message>
    <message>
        <source>Removing files</source>
        <translation>Removing files</translation>
    </message>
    <message>
        <source>Certifying the copy</source>
        <translation>Certifying the copy</translation>
    </message>
    <message>
        <source>Switching</source>
        <translation>Switching</translation>
    </message>
    <message>
        <source>Fetching the new code</source>
        <translation>Fetching the new code</translation>
    </message>
    <message>
        <source>Writing the new code</source>
        <translation>Writing the new code</translation>
    </message>
    <message>
        <source>Listing what changed</source>
        <translation>Listing what changed</translation>
    </message>
    <message>
        <source>Carrying the environment files over</source>
        <translation>Carrying the environment files over</translation>
    </message>
    <message>
        <source>Environment file from its template</source>
        <translation>Environment file from its template</translation>
    </message>
    <message>
        <source>Checking PHP syntax</source>
        <translation>Checking PHP syntax</translation>
    </message>
    <message>
        <source>Checking before the switch</source>
        <translation>Checking before the switch</translation>
    </message>
    <message>
        <source>Upgrading Moodle&apos;s database</source>
        <translation>Upgrading Moodle&apos;s database</translation>
    </message>
    <message>
        <source>Purging Moodle&apos;s caches</source>
        <translation>Purging Moodle&apos;s caches</translation>
    </message>
    <message>
        <source>Refreshing PHP&apos;s caches</source>
        <translation>Refreshing PHP&apos;s caches</translation>
    </message>
    <message>
        <source>Asking the site whether it is well</source>
        <translation>Asking the site whether it is well</translation>
    </message>
    <message>
        <source>The folder of the version control tool can be read through the web.</source>
        <translation>The folder of the version control tool can be read through the web.</translation>
    </message>
    <message>
        <source>config.php names the served link itself as $CFG-&gt;dirroot: a switch would break the site.</source>
        <translation>config.php names the served link itself as $CFG-&gt;dirroot: a switch would break the site.</translation>
    </message>
    <message>
        <source>The web server can write to the code.</source>
        <translation>The web server can write to the code.</translation>
    </message>
    <message>
        <source>Moodle&apos;s upgrade is pending and was not run.</source>
        <translation>Moodle&apos;s upgrade is pending and was not run.</translation>
    </message>
    <message>
        <source>The site was left in maintenance mode.</source>
        <translation>The site was left in maintenance mode.</translation>
    </message>
    <message>
        <source>Moodle&apos;s own checks could not be run.</source>
        <translation>Moodle&apos;s own checks could not be run.</translation>
    </message>
    <message>
        <source>Environment files were carried over.</source>
        <translation>Environment files were carried over.</translation>
    </message>
    <message>
        <source>The working copy&apos;s own data was missing and was made again.</source>
        <translation>The working copy&apos;s own data was missing and was made again.</translation>
    </message>
    <message>
        <source>The tool reported other files than those that really changed; the list shows the real ones.</source>
        <translation>The tool reported other files than those that really changed; the list shows the real ones.</translation>
    </message>
    <message>
        <source>Plugins that the database knows are missing from the new code.</source>
        <translation>Plugins that the database knows are missing from the new code.</translation>
    </message>
    <message>
        <source>The versions in the database could not be read.</source>
        <translation>The versions in the database could not be read.</translation>
    </message>
    <message>
        <source>PHP syntax was not checked: the server has no PHP program.</source>
        <translation>PHP syntax was not checked: the server has no PHP program.</translation>
    </message>
    <message>
        <source>The server cannot exchange two folders at once: requests may fail for a moment.</source>
        <translation>The server cannot exchange two folders at once: requests may fail for a moment.</translation>
    </message>
    <message>
        <source>The state of the site is not known. Read it first (F5).</source>
        <translation>The state of the site is not known. Read it first (F5).</translation>
    </message>
    <message>
        <source>The secured version is in service already.</source>
        <translation>The secured version is in service already.</translation>
    </message>
    <message>
        <source>There is no complete backup or security version to return to.</source>
        <translation>There is no complete backup or security version to return to.</translation>
    </message>
    <message>
        <source>The folders on the server match no known state.</source>
        <translation>The folders on the server match no known state.</translation>
    </message>
    <message>
        <source>Not during a delivery: the backup version is in service.</source>
        <translation>Not during a delivery: the backup version is in service.</translation>
    </message>
    <message>
        <source>The delivery is active already.</source>
        <translation>The delivery is active already.</translation>
    </message>
    <message>
        <source>There is no complete backup version yet: run step 1 first.</source>
        <translation>There is no complete backup version yet: run step 1 first.</translation>
    </message>
    <message>
        <source>Only during a delivery: activate it first (step 2).</source>
        <translation>Only during a delivery: activate it first (step 2).</translation>
    </message>
    <message>
        <source>Securing</source>
        <translation>Securing</translation>
    </message>
    <message>
        <source>Activation of the delivery</source>
        <translation>Activation of the delivery</translation>
    </message>
    <message>
        <source>Modification of the source files</source>
        <translation>Modification of the source files</translation>
    </message>
    <message>
        <source>Return to production</source>
        <translation>Return to production</translation>
    </message>
    <message>
        <source>Emergency return</source>
        <translation>Emergency return</translation>
    </message>
    <message>
        <source>Lock taken over</source>
        <translation>Lock taken over</translation>
    </message>
    <message>
        <source>Session opened</source>
        <translation>Session opened</translation>
    </message>
    <message>
        <source>Session closed</source>
        <translation>Session closed</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Set production aside</source>
        <translation>Set production aside</translation>
    </message>
    <message>
        <source>Update the code</source>
        <translation>Update the code</translation>
    </message>
    <message>
        <source>Restore production</source>
        <translation>Restore production</translation>
    </message>
    <message>
        <source>Restore the secured version</source>
        <translation>Restore the secured version</translation>
    </message>
    <message>
        <source>Makes the safe copy that serves during the delivery.</source>
        <translation>Makes the safe copy that serves during the delivery.</translation>
    </message>
    <message>
        <source>The backup version serves; production is set aside.</source>
        <translation>The backup version serves; production is set aside.</translation>
    </message>
    <message>
        <source>Brings the new code in; visitors do not see it yet.</source>
        <translation>Brings the new code in; visitors do not see it yet.</translation>
    </message>
    <message>
        <source>The modified code goes into service.</source>
        <translation>The modified code goes into service.</translation>
    </message>
    <message>
        <source>Puts the last secured version back in service, from any state.</source>
        <translation>Puts the last secured version back in service, from any state.</translation>
    </message>
    <message>
        <source>Production mode</source>
        <translation>Production mode</translation>
    </message>
    <message>
        <source>Delivery mode</source>
        <translation>Delivery mode</translation>
    </message>
    <message>
        <source>Unknown state</source>
        <translation>Unknown state</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In service</translation>
    </message>
    <message>
        <source>Backup version</source>
        <translation>Backup version</translation>
    </message>
    <message>
        <source>Security version</source>
        <translation>Security version</translation>
    </message>
    <message>
        <source>Being modified</source>
        <translation>Being modified</translation>
    </message>
    <message>
        <source>Absent</source>
        <comment>copy of the code</comment>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Not certified</source>
        <comment>copy of the code</comment>
        <translation>Not certified</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <comment>copy of the code</comment>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>copy of the code</comment>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>file</comment>
        <translation>Added</translation>
    </message>
    <message>
        <source>Modified</source>
        <comment>file</comment>
        <translation>Modified</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>file</comment>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Not finished</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>step</comment>
        <translation>Done</translation>
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
            <numerusform>%Ln file written</numerusform>
            <numerusform>%Ln files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln removed</numerusform>
            <numerusform>%Ln removed</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing had to change</source>
        <translation>nothing had to change</translation>
    </message>
    <message>
        <source>version %1 → %2</source>
        <translation>version %1 → %2</translation>
    </message>
    <message>
        <source>switched in %1 ms</source>
        <translation>switched in %1 ms</translation>
    </message>
    <message>
        <source>database upgraded</source>
        <translation>database upgraded</translation>
    </message>
    <message>
        <source>the site answers (%1, %2)</source>
        <translation>the site answers (%1, %2)</translation>
    </message>
    <message>
        <source>the secured version was put back</source>
        <translation>the secured version was put back</translation>
    </message>
    <message>
        <source>Setting the other code aside</source>
        <translation>Setting the other code aside</translation>
    </message>
    <message>
        <source>Reloading the web server</source>
        <translation>Reloading the web server</translation>
    </message>
    <message>
        <source>Moodle&apos;s caches could not be purged.</source>
        <translation>Moodle&apos;s caches could not be purged.</translation>
    </message>
    <message>
        <source>A switch was left half done; the next step on this site finishes it first.</source>
        <translation>A switch was left half done; the next step on this site finishes it first.</translation>
    </message>
    <message>
        <source>There is a working folder of another version control tool than the one declared for this site.</source>
        <translation>There is a working folder of another version control tool than the one declared for this site.</translation>
    </message>
    <message>
        <source>An interrupted update was finished first.</source>
        <translation>An interrupted update was finished first.</translation>
    </message>
    <message>
        <source>The lock could not be removed; it will be free after a while.</source>
        <translation>The lock could not be removed; it will be free after a while.</translation>
    </message>
    <message>
        <source>The secured version could not be put back.</source>
        <translation>The secured version could not be put back.</translation>
    </message>
    <message>
        <source>Lock removed</source>
        <translation>Lock removed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label, text</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>revision %1 → %2</source>
        <translation>revision %1 → %2</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>step</comment>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Timed out</translation>
    </message>
    <message>
        <source>Line cut</source>
        <translation>Line cut</translation>
    </message>
    <message>
        <source>Command failed</source>
        <translation>Command failed</translation>
    </message>
    <message>
        <source>Ended from outside</source>
        <translation>Ended from outside</translation>
    </message>
    <message>
        <source>Tool missing</source>
        <translation>Tool missing</translation>
    </message>
    <message>
        <source>Wrong state</source>
        <translation>Wrong state</translation>
    </message>
    <message>
        <source>Lock held</source>
        <translation>Lock held</translation>
    </message>
    <message>
        <source>Lock lost</source>
        <translation>Lock lost</translation>
    </message>
    <message>
        <source>No complete copy</source>
        <translation>No complete copy</translation>
    </message>
    <message>
        <source>Copy differs from its certificate</source>
        <translation>Copy differs from its certificate</translation>
    </message>
    <message>
        <source>Path missing</source>
        <translation>Path missing</translation>
    </message>
    <message>
        <source>Not enough space</source>
        <translation>Not enough space</translation>
    </message>
    <message>
        <source>Not writable</source>
        <translation>Not writable</translation>
    </message>
    <message>
        <source>Repository unreachable</source>
        <translation>Repository unreachable</translation>
    </message>
    <message>
        <source>Changed on the server</source>
        <translation>Changed on the server</translation>
    </message>
    <message>
        <source>PHP syntax error</source>
        <translation>PHP syntax error</translation>
    </message>
    <message>
        <source>Downgrade refused</source>
        <translation>Downgrade refused</translation>
    </message>
    <message>
        <source>Upgrade failed</source>
        <translation>Upgrade failed</translation>
    </message>
    <message>
        <source>Site not well</source>
        <translation>Site not well</translation>
    </message>
    <message>
        <source>No means to switch</source>
        <translation>No means to switch</translation>
    </message>
    <message>
        <source>Nothing to put back</source>
        <translation>Nothing to put back</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>Failed (%1)</translation>
    </message>
    <message>
        <source>less than 1 s</source>
        <translation>less than 1 s</translation>
    </message>
    <message>
        <source>Receiving the release</source>
        <translation>Receiving the release</translation>
    </message>
    <message>
        <source>Packing the release</source>
        <translation>Packing the release</translation>
    </message>
    <message>
        <source>Taking stock of the present code</source>
        <translation>Taking stock of the present code</translation>
    </message>
    <message>
        <source>What stood here before the first release was kept, so that it can be compared and restored.</source>
        <translation>What stood here before the first release was kept, so that it can be compared and restored.</translation>
    </message>
    <message>
        <source>This step could not be written into the history of this computer.</source>
        <translation>This step could not be written into the history of this computer.</translation>
    </message>
    <message>
        <source>The secured version was in service already.</source>
        <translation>The secured version was in service already.</translation>
    </message>
    <message>
        <source>PHP&apos;s caches could not be refreshed through the site: old pages may be seen for some seconds.</source>
        <translation>PHP&apos;s caches could not be refreshed through the site: old pages may be seen for some seconds.</translation>
    </message>
    <message>
        <source>Only a part was copied: the copy stays without a certificate until all of it is secured.</source>
        <translation>Only a part was copied: the copy stays without a certificate until all of it is secured.</translation>
    </message>
    <message>
        <source>The server itself does not trust the site&apos;s certificate.</source>
        <translation>The server itself does not trust the site&apos;s certificate.</translation>
    </message>
    <message>
        <source>Comparing checksums</source>
        <translation>Comparing checksums</translation>
    </message>
    <message>
        <source>No open session</source>
        <translation>No open session</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>quai::ui::DestroyFlow</name>
    <message numerus="yes">
        <source>Database %1 on %2: %Ln table(s), %3</source>
        <translation>
            <numerusform>Database %1 on %2: %Ln table, %3</numerusform>
            <numerusform>Database %1 on %2: %Ln tables, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder %1: %2</source>
        <translation>Folder %1: %2</translation>
    </message>
    <message>
        <source>Folder %1: %2, %3 files</source>
        <translation>Folder %1: %2, %3 files</translation>
    </message>
    <message>
        <source>The row &quot;%1&quot; of the register, and its MNET host</source>
        <translation>The row &quot;%1&quot; of the register, and its MNET host</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s) of the database are not its own: %1</source>
        <translation>
            <numerusform>%Ln table of the database is not its own: %1</numerusform>
            <numerusform>%Ln tables of the database are not its own: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not destroyed</source>
        <translation>Not destroyed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) cannot be destroyed.</source>
        <translation>
            <numerusform>%Ln instance cannot be destroyed.</numerusform>
            <numerusform>%Ln instances cannot be destroyed.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. What stands against it is said below.</source>
        <translation>Nothing was changed. What stands against it is said below.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Take a snapshot before %Ln instance(s) are destroyed?</source>
        <translation>
            <numerusform>Take a snapshot before %Ln instance is destroyed?</numerusform>
            <numerusform>Take a snapshot before %Ln instances are destroyed?</numerusform>
        </translation>
    </message>
    <message>
        <source>With a snapshot the instance can be made again. Without one its content is lost.</source>
        <translation>With a snapshot the instance can be made again. Without one its content is lost.</translation>
    </message>
    <message>
        <source>Snapshot first</source>
        <translation>Snapshot first</translation>
    </message>
    <message>
        <source>Takes a snapshot as a template, then asks again before anything is destroyed</source>
        <translation>Takes a snapshot as a template, then asks again before anything is destroyed</translation>
    </message>
    <message>
        <source>No snapshot</source>
        <translation>No snapshot</translation>
    </message>
    <message>
        <source>Asks again before anything is destroyed</source>
        <translation>Asks again before anything is destroyed</translation>
    </message>
    <message>
        <source>%1 will be destroyed for good.</source>
        <translation>%1 will be destroyed for good.</translation>
    </message>
    <message>
        <source>This was read from the register just now, and will be removed:</source>
        <translation>This was read from the register just now, and will be removed:</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destroy</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) are to be destroyed. At most %1 are destroyed at a time, so that what will be dropped can be read.</source>
        <translation>
            <numerusform>%Ln instance is to be destroyed. At most %1 are destroyed at a time, so that what will be dropped can be read.</numerusform>
            <numerusform>%Ln instances are to be destroyed. At most %1 are destroyed at a time, so that what will be dropped can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 in the order of the table are taken now; %Ln other(s) stay as they are, and chosen.</source>
        <translation>
            <numerusform>The first %1 in the order of the table are taken now; %Ln other stays as it is, and chosen.</numerusform>
            <numerusform>The first %1 in the order of the table are taken now; %Ln others stay as they are, and chosen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Go on with %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) will be destroyed for good: %1</source>
        <translation>
            <numerusform>%Ln instance will be destroyed for good: %1</numerusform>
            <numerusform>%Ln instances will be destroyed for good: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::DiffPane</name>
    <message>
        <source>The content of a file with this name cannot be asked for.</source>
        <translation>The content of a file with this name cannot be asked for.</translation>
    </message>
    <message>
        <source>Reading both versions from the server…</source>
        <translation>Reading both versions from the server…</translation>
    </message>
    <message>
        <source>This is no text file: %1 before, %2 after.</source>
        <translation>This is no text file: %1 before, %2 after.</translation>
    </message>
    <message>
        <source>This file is the same on both sides. It is made from a template and may hold secrets: its content is not shown.</source>
        <translation>This file is the same on both sides. It is made from a template and may hold secrets: its content is not shown.</translation>
    </message>
    <message>
        <source>This file differs. It is made from a template and may hold secrets: its content is not shown.</source>
        <translation>This file differs. It is made from a template and may hold secrets: its content is not shown.</translation>
    </message>
    <message>
        <source>The backup version and the modified version of this file are the same. What was changed by hand before the backup was made stands in both.</source>
        <translation>The backup version and the modified version of this file are the same. What was changed by hand before the backup was made stands in both.</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <comment>lines added, removed</comment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>Too different to be compared line by line</source>
        <translation>Too different to be compared line by line</translation>
    </message>
    <message>
        <source>This file is as the last update left it.</source>
        <translation>This file is as the last update left it.</translation>
    </message>
    <message>
        <source>compared with the last update</source>
        <translation>compared with the last update</translation>
    </message>
    <message>
        <source>compared with the backup version</source>
        <translation>compared with the backup version</translation>
    </message>
</context>
<context>
    <name>quai::ui::DiffView</name>
    <message>
        <source>Line numbers</source>
        <translation>Line numbers</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>no newline at the end</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged line(s)</source>
        <translation>
            <numerusform>%Ln unchanged line</numerusform>
            <numerusform>%Ln unchanged lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differences</translation>
    </message>
    <message numerus="yes">
        <source>⋯ %Ln more line(s) are not shown</source>
        <translation>
            <numerusform>⋯ %Ln more line is not shown</numerusform>
            <numerusform>⋯ %Ln more lines are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::DirectoryDialog</name>
    <message>
        <source>&amp;Refresh the directory</source>
        <translation>&amp;Refresh the directory</translation>
    </message>
    <message>
        <source>Add plugins from the directory</source>
        <translation>Add plugins from the directory</translation>
    </message>
    <message>
        <source>Plugins of the directory</source>
        <translation>Plugins of the directory</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Search by component or name</source>
        <translation>Search by component or name</translation>
    </message>
    <message>
        <source>Search in the directory</source>
        <translation>Search in the directory</translation>
    </message>
    <message>
        <source>Only for &amp;Moodle %1</source>
        <translation>Only for &amp;Moodle %1</translation>
    </message>
    <message>
        <source>There is no copy of the plugin directory yet</source>
        <translation>There is no copy of the plugin directory yet</translation>
    </message>
    <message>
        <source>Refresh the directory: its list of plugins is fetched and kept on this machine.</source>
        <translation>Refresh the directory: its list of plugins is fetched and kept on this machine.</translation>
    </message>
    <message>
        <source>Reading the copy of the directory…</source>
        <translation>Reading the copy of the directory…</translation>
    </message>
    <message>
        <source>Asking for a newer list…</source>
        <translation>Asking for a newer list…</translation>
    </message>
    <message>
        <source>Refreshing the plugin directory</source>
        <translation>Refreshing the plugin directory</translation>
    </message>
    <message>
        <source>The plugin directory</source>
        <translation>The plugin directory</translation>
    </message>
    <message>
        <source>Copy of the directory: %1</source>
        <translation>Copy of the directory: %1</translation>
    </message>
    <message>
        <source>No copy of the directory</source>
        <translation>No copy of the directory</translation>
    </message>
    <message>
        <source>%1 of %2 plugins shown, %3 chosen</source>
        <translation>%1 of %2 plugins shown, %3 chosen</translation>
    </message>
</context>
<context>
    <name>quai::ui::DirectoryProxy</name>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Moodle</source>
        <translation>Moodle</translation>
    </message>
    <message>
        <source>Maturity</source>
        <translation>Maturity</translation>
    </message>
    <message>
        <source>Last release</source>
        <translation>Last release</translation>
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
        <translation>Plugin directory</translation>
    </message>
    <message>
        <source>The list of all plugins (pluglist.php), one for every code base; empty: that of moodle.org</source>
        <translation>The list of all plugins (pluglist.php), one for every code base; empty: that of moodle.org</translation>
    </message>
    <message>
        <source>For this code base: what is less ripe is chosen only where the project names it</source>
        <translation>For this code base: what is less ripe is chosen only where the project names it</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Address:</translation>
    </message>
    <message>
        <source>&amp;Least maturity:</source>
        <translation>&amp;Least maturity:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>The address begins with https:// and names a server.</source>
        <translation>The address begins with https:// and names a server.</translation>
    </message>
    <message>
        <source>Not encrypted: whoever sits between can change the list, and where plugins come from.</source>
        <translation>Not encrypted: whoever sits between can change the list, and where plugins come from.</translation>
    </message>
</context>
<context>
    <name>quai::ui::DriftDialog</name>
    <message>
        <source>What %1 serves</source>
        <translation>What %1 serves</translation>
    </message>
    <message>
        <source>Files that are served otherwise than released</source>
        <translation>Files that are served otherwise than released</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparing…</translation>
    </message>
    <message>
        <source>What %1 serves is compared with the release that was delivered last. Nothing is changed.</source>
        <translation>What %1 serves is compared with the release that was delivered last. Nothing is changed.</translation>
    </message>
    <message>
        <source>What %1 serves is compared with %2. Nothing is changed.</source>
        <translation>What %1 serves is compared with %2. Nothing is changed.</translation>
    </message>
    <message>
        <source>Comparing what is served</source>
        <translation>Comparing what is served</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>The comparison was stopped. Nothing was changed.</source>
        <translation>The comparison was stopped. Nothing was changed.</translation>
    </message>
    <message>
        <source>There is no release to compare with</source>
        <translation>There is no release to compare with</translation>
    </message>
    <message>
        <source>No release of a code base was delivered to this site, or its server has no git. Choose a release on the page “Code base” and compare with that.</source>
        <translation>No release of a code base was delivered to this site, or its server has no git. Choose a release on the page “Code base” and compare with that.</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Not compared</translation>
    </message>
    <message>
        <source>Nothing was changed on the site.</source>
        <translation>Nothing was changed on the site.</translation>
    </message>
    <message>
        <source>No drift</source>
        <translation>No drift</translation>
    </message>
    <message>
        <source>Every file is served as %1 has it. Environment files are not compared.</source>
        <translation>Every file is served as %1 has it. Environment files are not compared.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) are served otherwise than %1 has them.</source>
        <translation>
            <numerusform>%Ln file is served otherwise than %1 has it.</numerusform>
            <numerusform>%Ln files are served otherwise than %1 has them.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added, %2 modified, %3 removed</source>
        <comment>files</comment>
        <translation>%1 added, %2 modified, %3 removed</translation>
    </message>
    <message numerus="yes">
        <source>%Ln added PHP file(s): look at them first</source>
        <translation>
            <numerusform>%Ln added PHP file: look at it first</numerusform>
            <numerusform>%Ln added PHP files: look at them first</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a file to see how it differs from the release.</source>
        <translation>Choose a file to see how it differs from the release.</translation>
    </message>
    <message>
        <source>The release has this file, the site does not.</source>
        <translation>The release has this file, the site does not.</translation>
    </message>
    <message>
        <source>The site has this file, the release does not. Its content is not shown: it is no PHP file, or too much differs.</source>
        <translation>The site has this file, the release does not. Its content is not shown: it is no PHP file, or too much differs.</translation>
    </message>
    <message>
        <source>Its content is not shown: it is no text file, only its kind differs, or too much differs.</source>
        <translation>Its content is not shown: it is no text file, only its kind differs, or too much differs.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>quai::ui::DriftMarks</name>
    <message>
        <source>Added, PHP</source>
        <translation>Added, PHP</translation>
    </message>
    <message>
        <source>%1
The web server may run this file, and the release does not have it: find out who put it there.</source>
        <translation>%1
The web server may run this file, and the release does not have it: find out who put it there.</translation>
    </message>
    <message>
        <source>%1, added PHP file</source>
        <translation>%1, added PHP file</translation>
    </message>
</context>
<context>
    <name>quai::ui::DurationsChart</name>
    <message>
        <source>Durations of the steps</source>
        <translation>Durations of the steps</translation>
    </message>
    <message>
        <source>Bar: the median; line: the longest. Only runs that ended well are measured.</source>
        <translation>Bar: the median; line: the longest. Only runs that ended well are measured.</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <comment>durations</comment>
        <translation>%1, at most %2</translation>
    </message>
    <message>
        <source>%1 of %2 failed</source>
        <comment>runs</comment>
        <translation>%1 of %2 failed</translation>
    </message>
</context>
<context>
    <name>quai::ui::EditDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>Only the row of the register is changed: the instance&apos;s database and its folder stay as they are.</source>
        <translation>Only the row of the register is changed: the instance&apos;s database and its folder stay as they are.</translation>
    </message>
    <message>
        <source>&amp;Check on the server</source>
        <translation>&amp;Check on the server</translation>
    </message>
    <message>
        <source>Looks for duplicates, connects to the database and looks at the folder; changes nothing</source>
        <translation>Looks for duplicates, connects to the database and looks at the folder; changes nothing</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>Checking the row</source>
        <translation>Checking the row</translation>
    </message>
    <message>
        <source>The server has nothing against these values.</source>
        <translation>The server has nothing against these values.</translation>
    </message>
    <message>
        <source>The server cannot work with these values; see the fields.</source>
        <translation>The server cannot work with these values; see the fields.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Saving the row</source>
        <translation>Saving the row</translation>
    </message>
</context>
<context>
    <name>quai::ui::ErrorPanel</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Shows what the server printed</source>
        <translation>Shows what the server printed</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Copies the message with its details</source>
        <translation>Copies the message with its details</translation>
    </message>
    <message>
        <source>Hides this message</source>
        <translation>Hides this message</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Hide this message</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details of the error</translation>
    </message>
</context>
<context>
    <name>quai::ui::FactsView</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>What the server offers</source>
        <translation>What the server offers</translation>
    </message>
</context>
<context>
    <name>quai::ui::FetchHelp</name>
    <message>
        <source>Log in…</source>
        <translation>Log in…</translation>
    </message>
    <message>
        <source>Repair the cache</source>
        <translation>Repair the cache</translation>
    </message>
    <message>
        <source>Removes what a program that died left behind; what is damaged is fetched again</source>
        <translation>Removes what a program that died left behind; what is damaged is fetched again</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Log in to %1, where the source of %2 lies.</source>
        <translation>Log in to %1, where the source of %2 lies.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password or access token of %1 at %2. It is kept until Quai is closed, and never written.</source>
        <translation>Password or access token of %1 at %2. It is kept until Quai is closed, and never written.</translation>
    </message>
    <message>
        <source>Repairing the cache</source>
        <translation>Repairing the cache</translation>
    </message>
    <message>
        <source>The cache is sound again.</source>
        <translation>The cache is sound again.</translation>
    </message>
    <message numerus="yes">
        <source>The cache was repaired; %Ln source(s) must be fetched again.</source>
        <translation>
            <numerusform>The cache was repaired; %Ln source must be fetched again.</numerusform>
            <numerusform>The cache was repaired; %Ln sources must be fetched again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::FiguresPane</name>
    <message numerus="yes">
        <source>Deliveries, last %Ln week(s)</source>
        <translation>
            <numerusform>Deliveries, last %Ln week</numerusform>
            <numerusform>Deliveries, last %Ln weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>Durations of the steps</source>
        <translation>Durations of the steps</translation>
    </message>
    <message>
        <source>The history could not be read: the page Sessions tells why.</source>
        <translation>The history could not be read: the page Sessions tells why.</translation>
    </message>
    <message>
        <source>No step has run yet.</source>
        <translation>No step has run yet.</translation>
    </message>
</context>
<context>
    <name>quai::ui::FilterBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>shown rows of all rows</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Save this filter…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Save the filter</translation>
    </message>
    <message>
        <source>Under which name?</source>
        <translation>Under which name?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Filter: every word, in any column; name:… host:… mnet:1</source>
        <translation>Filter: every word, in any column; name:… host:… mnet:1</translation>
    </message>
    <message>
        <source>Filter of the instances</source>
        <translation>Filter of the instances</translation>
    </message>
    <message>
        <source>Every word must occur; &quot;two words&quot; together in quotation marks. Before a colon the column: name, short, host, site, server, version, database, notes, mnet. (Ctrl+F)</source>
        <translation>Every word must occur; &quot;two words&quot; together in quotation marks. Before a colon the column: name, short, host, site, server, version, database, notes, mnet. (Ctrl+F)</translation>
    </message>
    <message>
        <source>Show all instances again</source>
        <translation>Show all instances again</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Saved filters</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>&amp;Group by</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Group by</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>group by</comment>
        <translation>nothing</translation>
    </message>
    <message>
        <source>server</source>
        <comment>group by</comment>
        <translation>server</translation>
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
        <translation>Configuration files — %1</translation>
    </message>
    <message>
        <source>Synchronise the registers — %1</source>
        <comment>%1: a site</comment>
        <translation>Synchronise the registers — %1</translation>
    </message>
    <message>
        <source>Instances and what is done with each</source>
        <translation>Instances and what is done with each</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>&amp;Export the results…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in its copy now</source>
        <translation>
            <numerusform>%Ln row is in its copy now</numerusform>
            <numerusform>%Ln rows are in its copy now</numerusform>
        </translation>
    </message>
    <message>
        <source>will replace %1</source>
        <translation>will replace %1</translation>
    </message>
    <message>
        <source>will write %1</source>
        <translation>will write %1</translation>
    </message>
    <message>
        <source>replaced %1</source>
        <translation>replaced %1</translation>
    </message>
    <message>
        <source>written: %1</source>
        <translation>written: %1</translation>
    </message>
    <message>
        <source>Looking at the configuration files</source>
        <translation>Looking at the configuration files</translation>
    </message>
    <message>
        <source>Write configuration files</source>
        <translation>Write configuration files</translation>
    </message>
    <message>
        <source>Synchronise the registers</source>
        <translation>Synchronise the registers</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln instance(s) done; what failed is said in its row.</source>
        <translation>
            <numerusform>%1 of %Ln instance done; what failed is said in its row.</numerusform>
            <numerusform>%1 of %Ln instances done; what failed is said in its row.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under way. The dialog may be closed: the work goes on.</source>
        <translation>Under way. The dialog may be closed: the work goes on.</translation>
    </message>
    <message>
        <source>The enabled rows of the register are written into the copies that these instances have in their own databases, without any password. Each copy is replaced wholly, or stays as it was.</source>
        <translation>The enabled rows of the register are written into the copies that these instances have in their own databases, without any password. Each copy is replaced wholly, or stays as it was.</translation>
    </message>
    <message>
        <source>The server is asked which files there are…</source>
        <translation>The server is asked which files there are…</translation>
    </message>
    <message>
        <source>For each instance the config.php of a Moodle of its own is written on the server: with its address, folder and database, without VMoodle. The files hold passwords: only the account that runs PHP can read them.</source>
        <translation>For each instance the config.php of a Moodle of its own is written on the server: with its address, folder and database, without VMoodle. The files hold passwords: only the account that runs PHP can read them.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %Ln file(s)</source>
        <translation>
            <numerusform>&amp;Write %Ln file</numerusform>
            <numerusform>&amp;Write %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Synchronise %Ln copies</source>
        <translation>
            <numerusform>&amp;Synchronise %Ln copy</numerusform>
            <numerusform>&amp;Synchronise %Ln copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Comma-separated values (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln instance(s).</source>
        <translation>
            <numerusform>Done: %Ln instance.</numerusform>
            <numerusform>Done: %Ln instances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::HistoryFilterBar</name>
    <message>
        <source>Every outcome</source>
        <translation>Every outcome</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>With failures</source>
        <translation>With failures</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Search titles, comments, outputs, files</source>
        <translation>Search titles, comments, outputs, files</translation>
    </message>
    <message>
        <source>Words to search in the history</source>
        <translation>Words to search in the history</translation>
    </message>
    <message>
        <source>Words or beginnings of words in titles, comments, outputs and names of changed files (Ctrl+F)</source>
        <translation>Words or beginnings of words in titles, comments, outputs and names of changed files (Ctrl+F)</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Part of user@desktop</source>
        <translation>Part of user@desktop</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>This site</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>All sites</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>At any time</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Last 12 months</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Between…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
</context>
<context>
    <name>quai::ui::HistoryPane</name>
    <message>
        <source>Last steps</source>
        <translation>Last steps</translation>
    </message>
    <message>
        <source>No step is known yet</source>
        <translation>No step is known yet</translation>
    </message>
    <message>
        <source>Each step is written down on the server when it runs.</source>
        <translation>Each step is written down on the server when it runs.</translation>
    </message>
</context>
<context>
    <name>quai::ui::HistoryProxy</name>
    <message>
        <source>whole code</source>
        <translation>whole code</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
</context>
<context>
    <name>quai::ui::HostResultsProxy</name>
    <message>
        <source>Host name</source>
        <translation>Host name</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
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
        <translation>Import the sessions of Tool Delivery</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>The plugin&apos;s two tables are read; nothing is changed on the server. What was imported before is not imported again.</source>
        <translation>The plugin&apos;s two tables are read; nothing is changed on the server. What was imported before is not imported again.</translation>
    </message>
    <message>
        <source>Of the Moodle that had the plugin, when it is not the site itself</source>
        <translation>Of the Moodle that had the plugin, when it is not the site itself</translation>
    </message>
    <message>
        <source>Path of config.php</source>
        <translation>Path of config.php</translation>
    </message>
    <message>
        <source>&amp;Path of config.php:</source>
        <translation>&amp;Path of config.php:</translation>
    </message>
    <message>
        <source>The one in config.php</source>
        <translation>The one in config.php</translation>
    </message>
    <message>
        <source>Beginning of the names of the tables; letters, digits and underlines</source>
        <translation>Beginning of the names of the tables; letters, digits and underlines</translation>
    </message>
    <message>
        <source>Prefix of the tables</source>
        <translation>Prefix of the tables</translation>
    </message>
    <message>
        <source>Prefi&amp;x of the tables:</source>
        <translation>Prefi&amp;x of the tables:</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Look again</translation>
    </message>
    <message>
        <source>Found:</source>
        <translation>Found:</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Not looked at yet</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>No session.</source>
        <translation>No session.</translation>
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
            <numerusform>%Ln command</numerusform>
            <numerusform>%Ln commands</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>months</comment>
        <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them known already.</source>
        <translation>
            <numerusform>%Ln of them known already.</numerusform>
            <numerusform>%Ln of them known already.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Looking for the sessions of Tool Delivery</source>
        <translation>Looking for the sessions of Tool Delivery</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>Not everything was imported; importing again continues.</source>
        <translation>Not everything was imported; importing again continues.</translation>
    </message>
    <message>
        <source>Importing the sessions of Tool Delivery</source>
        <translation>Importing the sessions of Tool Delivery</translation>
    </message>
    <message>
        <source>Imported: %1, %2.</source>
        <translation>Imported: %1, %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstanceCommands</name>
    <message>
        <source>Open in the browser</source>
        <translation>Open in the browser</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Edit the row…</source>
        <translation>Edit the row…</translation>
    </message>
    <message>
        <source>Open the logs…</source>
        <translation>Open the logs…</translation>
    </message>
    <message>
        <source>What its tasks printed, and the files that the plugin wrote about it</source>
        <translation>What its tasks printed, and the files that the plugin wrote about it</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstanceForm</name>
    <message>
        <source>Replace it by</source>
        <translation>Replace it by</translation>
    </message>
    <message>
        <source>New password of the database user</source>
        <translation>New password of the database user</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>there is none</translation>
    </message>
    <message>
        <source>a new one: sub-network %1</source>
        <translation>a new one: sub-network %1</translation>
    </message>
    <message>
        <source>Possible, but: %1</source>
        <translation>Possible, but: %1</translation>
    </message>
    <message>
        <source>the one of the plugin&apos;s settings</source>
        <translation>the one of the plugin&apos;s settings</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesObserver</name>
    <message>
        <source>Measure instances</source>
        <translation>Measure instances</translation>
    </message>
    <message>
        <source>Ask instances</source>
        <translation>Ask instances</translation>
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
        <translation>Reading the instances</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>Read at %1</translation>
    </message>
    <message>
        <source>On this version of Moodle the plugin&apos;s cron counts and runs nothing: &quot;Last cron&quot; proves nothing here, &quot;Last task run&quot; does.</source>
        <translation>On this version of Moodle the plugin&apos;s cron counts and runs nothing: &quot;Last cron&quot; proves nothing here, &quot;Last task run&quot; does.</translation>
    </message>
    <message>
        <source>No instance fits the filter</source>
        <translation>No instance fits the filter</translation>
    </message>
    <message>
        <source>Take a word out of the filter, or show all instances again.</source>
        <translation>Take a word out of the filter, or show all instances again.</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation>Reading the register…</translation>
    </message>
    <message>
        <source>Rows appear as they arrive.</source>
        <translation>Rows appear as they arrive.</translation>
    </message>
    <message>
        <source>The instances are not known</source>
        <translation>The instances are not known</translation>
    </message>
    <message>
        <source>What failed is said above.</source>
        <translation>What failed is said above.</translation>
    </message>
    <message>
        <source>There is no virtual instance yet</source>
        <translation>There is no virtual instance yet</translation>
    </message>
    <message>
        <source>The register of the plugin VMoodle on this site is empty.</source>
        <translation>The register of the plugin VMoodle on this site is empty.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Virtual instances</source>
        <translation>Virtual instances</translation>
    </message>
    <message>
        <source>Export the instances</source>
        <translation>Export the instances</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Comma-separated values (*.csv)</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesProxy</name>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>pending</source>
        <comment>an upgrade</comment>
        <translation>pending</translation>
    </message>
    <message>
        <source>on</source>
        <comment>maintenance</comment>
        <translation>on</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>a duration</comment>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>The data folder %1 does not exist</source>
        <translation>The data folder %1 does not exist</translation>
    </message>
    <message>
        <source>Open %1 in the browser</source>
        <translation>Open %1 in the browser</translation>
    </message>
    <message>
        <source>Commands: press the menu key</source>
        <translation>Commands: press the menu key</translation>
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
        <translation>Unfold the group (right arrow)</translation>
    </message>
    <message>
        <source>Fold the group (left arrow)</source>
        <translation>Fold the group (left arrow)</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesTable</name>
    <message>
        <source>Columns of the first start</source>
        <translation>Columns of the first start</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesText</name>
    <message>
        <source>Enable</source>
        <translation>Enable</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Disable</translation>
    </message>
    <message>
        <source>Purge the caches</source>
        <translation>Purge the caches</translation>
    </message>
    <message>
        <source>Turn maintenance on</source>
        <translation>Turn maintenance on</translation>
    </message>
    <message>
        <source>Turn maintenance off</source>
        <translation>Turn maintenance off</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Run a scheduled task</source>
        <translation>Run a scheduled task</translation>
    </message>
    <message>
        <source>Run the cron now</source>
        <translation>Run the cron now</translation>
    </message>
    <message>
        <source>Reset a password</source>
        <translation>Reset a password</translation>
    </message>
    <message>
        <source>Run a script</source>
        <translation>Run a script</translation>
    </message>
    <message>
        <source>Renew the MNET key</source>
        <translation>Renew the MNET key</translation>
    </message>
    <message>
        <source>Take a snapshot</source>
        <translation>Take a snapshot</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>The plugin lists it again, its bulk scripts and its cron take it again.</source>
        <translation>The plugin lists it again, its bulk scripts and its cron take it again.</translation>
    </message>
    <message>
        <source>The plugin&apos;s lists, bulk scripts and cron leave it out; its content stays. It still answers in the browser: use the maintenance mode to close it.</source>
        <translation>The plugin&apos;s lists, bulk scripts and cron leave it out; its content stays. It still answers in the browser: use the maintenance mode to close it.</translation>
    </message>
    <message>
        <source>All caches of Moodle are emptied; the next pages are slower.</source>
        <translation>All caches of Moodle are emptied; the next pages are slower.</translation>
    </message>
    <message>
        <source>Users cannot enter until it is turned off again.</source>
        <translation>Users cannot enter until it is turned off again.</translation>
    </message>
    <message>
        <source>Users can enter again.</source>
        <translation>Users can enter again.</translation>
    </message>
    <message>
        <source>Moodle upgrades the database to the version of the code. There is no way back without a backup.</source>
        <translation>Moodle upgrades the database to the version of the code. There is no way back without a backup.</translation>
    </message>
    <message>
        <source>One scheduled task runs now, whatever its schedule says.</source>
        <translation>One scheduled task runs now, whatever its schedule says.</translation>
    </message>
    <message>
        <source>Moodle&apos;s own cron runs in the instance, as long as its tasks take.</source>
        <translation>Moodle&apos;s own cron runs in the instance, as long as its tasks take.</translation>
    </message>
    <message>
        <source>A manual account gets a new password.</source>
        <translation>A manual account gets a new password.</translation>
    </message>
    <message>
        <source>A script of Moodle&apos;s command line runs in the instance.</source>
        <translation>A script of Moodle&apos;s command line runs in the instance.</translation>
    </message>
    <message>
        <source>The instance makes itself a new key pair; the platforms that it is bound to must fetch it.</source>
        <translation>The instance makes itself a new key pair; the platforms that it is bound to must fetch it.</translation>
    </message>
    <message>
        <source>Database and data folder are captured as a template of the plugin. The instance is in maintenance meanwhile.</source>
        <translation>Database and data folder are captured as a template of the plugin. The instance is in maintenance meanwhile.</translation>
    </message>
    <message>
        <source>Database, data folder and row of the register are removed for good.</source>
        <translation>Database, data folder and row of the register are removed for good.</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a command in one instance</comment>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a command in one instance</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>not begun</source>
        <comment>a command in one instance</comment>
        <translation>not begun</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>how a command ended in one instance</comment>
        <translation>unknown</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>a command in one instance</comment>
        <translation>waiting</translation>
    </message>
    <message>
        <source>running</source>
        <comment>a command in one instance</comment>
        <translation>running</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>a command in one instance</comment>
        <translation>ended</translation>
    </message>
    <message>
        <source>A value is needed.</source>
        <translation>A value is needed.</translation>
    </message>
    <message>
        <source>At most %1 characters fit into this column.</source>
        <translation>At most %1 characters fit into this column.</translation>
    </message>
    <message>
        <source>This is not in the form that the plugin understands.</source>
        <translation>This is not in the form that the plugin understands.</translation>
    </message>
    <message>
        <source>It holds a character that the plugin would pass on to a shell or to SQL as it is.</source>
        <translation>It holds a character that the plugin would pass on to a shell or to SQL as it is.</translation>
    </message>
    <message>
        <source>%1 has the same value.</source>
        <translation>%1 has the same value.</translation>
    </message>
    <message>
        <source>The main platform itself uses this.</source>
        <translation>The main platform itself uses this.</translation>
    </message>
    <message>
        <source>This folder and %1 lie in each other.</source>
        <translation>This folder and %1 lie in each other.</translation>
    </message>
    <message>
        <source>The database server refuses: %1</source>
        <translation>The database server refuses: %1</translation>
    </message>
    <message>
        <source>The database server has no such database.</source>
        <translation>The database server has no such database.</translation>
    </message>
    <message>
        <source>There is a database of this name already.</source>
        <translation>There is a database of this name already.</translation>
    </message>
    <message>
        <source>There is no such folder on the server.</source>
        <translation>There is no such folder on the server.</translation>
    </message>
    <message>
        <source>The account that runs PHP cannot write into this folder.</source>
        <translation>The account that runs PHP cannot write into this folder.</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>This folder is not empty.</translation>
    </message>
    <message>
        <source>The plugin connects to MySQL and MariaDB only: such an instance does not start.</source>
        <translation>The plugin connects to MySQL and MariaDB only: such an instance does not start.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Host name</translation>
    </message>
    <message>
        <source>Database type</source>
        <translation>Database type</translation>
    </message>
    <message>
        <source>Database server</source>
        <translation>Database server</translation>
    </message>
    <message>
        <source>Database user</source>
        <translation>Database user</translation>
    </message>
    <message>
        <source>Database password</source>
        <translation>Database password</translation>
    </message>
    <message>
        <source>Database name</source>
        <translation>Database name</translation>
    </message>
    <message>
        <source>Table prefix</source>
        <translation>Table prefix</translation>
    </message>
    <message>
        <source>Persistent connection</source>
        <translation>Persistent connection</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>MNET sub-network</source>
        <translation>MNET sub-network</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
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
        <translation>Last cron</translation>
    </message>
    <message>
        <source>Δ</source>
        <comment>seconds between two crons</comment>
        <translation>Δ</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Moodle version</source>
        <translation>Moodle version</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <comment>column of a table</comment>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Last task run</source>
        <translation>Last task run</translation>
    </message>
    <message>
        <source>Chosen for commands on several instances (Space)</source>
        <translation>Chosen for commands on several instances (Space)</translation>
    </message>
    <message>
        <source>Address of the instance; a click opens it in the browser</source>
        <translation>Address of the instance; a click opens it in the browser</translation>
    </message>
    <message>
        <source>Green: active; red: disabled; broken: its data folder is missing</source>
        <translation>Green: active; red: disabled; broken: its data folder is missing</translation>
    </message>
    <message>
        <source>The sub-network of Moodle networking</source>
        <translation>The sub-network of Moodle networking</translation>
    </message>
    <message>
        <source>How often the plugin&apos;s cron has tried the instance</source>
        <translation>How often the plugin&apos;s cron has tried the instance</translation>
    </message>
    <message>
        <source>When the plugin&apos;s cron tried it last; that is no proof that a task ran</source>
        <translation>When the plugin&apos;s cron tried it last; that is no proof that a task ran</translation>
    </message>
    <message>
        <source>Seconds between the last two tries of the plugin&apos;s cron</source>
        <translation>Seconds between the last two tries of the plugin&apos;s cron</translation>
    </message>
    <message>
        <source>When a task of the instance really ran, as its own log says</source>
        <translation>When a task of the instance really ran, as its own log says</translation>
    </message>
    <message>
        <source>Measured on request only</source>
        <translation>Measured on request only</translation>
    </message>
    <message>
        <source>Whether the instance&apos;s database waits for an upgrade</source>
        <translation>Whether the instance&apos;s database waits for an upgrade</translation>
    </message>
    <message>
        <source>active</source>
        <comment>an instance</comment>
        <translation>active</translation>
    </message>
    <message>
        <source>disabled</source>
        <comment>an instance</comment>
        <translation>disabled</translation>
    </message>
    <message>
        <source>broken</source>
        <comment>an instance</comment>
        <translation>broken</translation>
    </message>
    <message>
        <source>no MNET</source>
        <translation>no MNET</translation>
    </message>
    <message>
        <source>free</source>
        <comment>MNET</comment>
        <translation>free</translation>
    </message>
    <message>
        <source>sub-network %1</source>
        <translation>sub-network %1</translation>
    </message>
    <message>
        <source>never</source>
        <comment>a time</comment>
        <translation>never</translation>
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
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>in the last 15 minutes</source>
        <translation>in the last 15 minutes</translation>
    </message>
    <message>
        <source>in the last hour</source>
        <translation>in the last hour</translation>
    </message>
    <message>
        <source>in the last 6 hours</source>
        <translation>in the last 6 hours</translation>
    </message>
    <message>
        <source>in the last day</source>
        <translation>in the last day</translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation>in the last week</translation>
    </message>
    <message>
        <source>more than a week ago</source>
        <translation>more than a week ago</translation>
    </message>
    <message>
        <source>never</source>
        <comment>cron</comment>
        <translation>never</translation>
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
        <translation>1 d</translation>
    </message>
    <message>
        <source>7 d</source>
        <comment>label of a bar: a week</comment>
        <translation>7 d</translation>
    </message>
    <message>
        <source>&gt; 7 d</source>
        <comment>label of a bar: more than a week</comment>
        <translation>&gt; 7 d</translation>
    </message>
    <message>
        <source>never</source>
        <comment>label of a bar</comment>
        <translation>never</translation>
    </message>
    <message numerus="yes">
        <source>%Ln data folder(s) missing</source>
        <translation>
            <numerusform>%Ln data folder missing</numerusform>
            <numerusform>%Ln data folders missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) do not answer</source>
        <translation>
            <numerusform>%Ln instance does not answer</numerusform>
            <numerusform>%Ln instances do not answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cron(s) only count</source>
        <translation>
            <numerusform>%Ln cron only counts</numerusform>
            <numerusform>%Ln crons only count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cron(s) late by more than a day</source>
        <translation>
            <numerusform>%Ln cron late by more than a day</numerusform>
            <numerusform>%Ln crons late by more than a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) with failing tasks</source>
        <translation>
            <numerusform>%Ln instance with failing tasks</numerusform>
            <numerusform>%Ln instances with failing tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) wait for an upgrade</source>
        <translation>
            <numerusform>%Ln instance waits for an upgrade</numerusform>
            <numerusform>%Ln instances wait for an upgrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) in maintenance</source>
        <translation>
            <numerusform>%Ln instance in maintenance</numerusform>
            <numerusform>%Ln instances in maintenance</numerusform>
        </translation>
    </message>
    <message>
        <source>The folder of the register does not exist for the account that runs PHP. Edit the row, or restore the folder.</source>
        <translation>The folder of the register does not exist for the account that runs PHP. Edit the row, or restore the folder.</translation>
    </message>
    <message>
        <source>They were asked and could not answer: look at the reason in the tool tip of the row.</source>
        <translation>They were asked and could not answer: look at the reason in the tool tip of the row.</translation>
    </message>
    <message>
        <source>The plugin&apos;s counter moves, but no task of the instance runs. Run its own cron.</source>
        <translation>The plugin&apos;s counter moves, but no task of the instance runs. Run its own cron.</translation>
    </message>
    <message>
        <source>They are active and nothing ran in them for more than a day.</source>
        <translation>They are active and nothing ran in them for more than a day.</translation>
    </message>
    <message>
        <source>The last run of at least one scheduled task failed.</source>
        <translation>The last run of at least one scheduled task failed.</translation>
    </message>
    <message>
        <source>The code is newer than the database: run the upgrade.</source>
        <translation>The code is newer than the database: run the upgrade.</translation>
    </message>
    <message>
        <source>Users cannot enter. Turn the maintenance off when the work is done.</source>
        <translation>Users cannot enter. Turn the maintenance off when the work is done.</translation>
    </message>
    <message>
        <source>name</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>name</translation>
    </message>
    <message>
        <source>short</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>short</translation>
    </message>
    <message>
        <source>host</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>host</translation>
    </message>
    <message>
        <source>site</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>site</translation>
    </message>
    <message>
        <source>server</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>server</translation>
    </message>
    <message>
        <source>version</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>version</translation>
    </message>
    <message>
        <source>database</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>database</translation>
    </message>
    <message>
        <source>notes</source>
        <comment>word before a colon in the filter, without spaces</comment>
        <translation>notes</translation>
    </message>
    <message>
        <source>Password of the administrator</source>
        <translation>Password of the administrator</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Verification</translation>
    </message>
    <message>
        <source>Makes the empty database %1 on %2.</source>
        <translation>Makes the empty database %1 on %2.</translation>
    </message>
    <message>
        <source>Moodle&apos;s own installer makes the tables and the account &quot;admin&quot;; this takes minutes.</source>
        <translation>Moodle&apos;s own installer makes the tables and the account &quot;admin&quot;; this takes minutes.</translation>
    </message>
    <message>
        <source>Loads the tables of the template %1 and writes the new address into them.</source>
        <translation>Loads the tables of the template %1 and writes the new address into them.</translation>
    </message>
    <message>
        <source>Makes the folder %1.</source>
        <translation>Makes the folder %1.</translation>
    </message>
    <message>
        <source>Makes the folder %1 and copies the template&apos;s files into it.</source>
        <translation>Makes the folder %1 and copies the template&apos;s files into it.</translation>
    </message>
    <message>
        <source>Writes the row &quot;%1&quot; into the register of VMoodle: %2 is then known.</source>
        <translation>Writes the row &quot;%1&quot; into the register of VMoodle: %2 is then known.</translation>
    </message>
    <message>
        <source>Starts it as itself and looks whether it answers.</source>
        <translation>Starts it as itself and looks whether it answers.</translation>
    </message>
    <message>
        <source>Starts it as itself, looks whether it answers, and binds it by MNET.</source>
        <translation>Starts it as itself, looks whether it answers, and binds it by MNET.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <comment>a new platform</comment>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>being checked</source>
        <comment>a new platform</comment>
        <translation>being checked</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>a new platform</comment>
        <translation>ready</translation>
    </message>
    <message>
        <source>not possible</source>
        <comment>a new platform</comment>
        <translation>not possible</translation>
    </message>
    <message>
        <source>being made</source>
        <comment>a new platform</comment>
        <translation>being made</translation>
    </message>
    <message>
        <source>being undone</source>
        <comment>a new platform</comment>
        <translation>being undone</translation>
    </message>
    <message>
        <source>made</source>
        <comment>a new platform</comment>
        <translation>made</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a new platform</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>a new platform</comment>
        <translation>undone</translation>
    </message>
    <message>
        <source>no task ever ran</source>
        <comment>a cron</comment>
        <translation>no task ever ran</translation>
    </message>
    <message>
        <source>only counts</source>
        <comment>a cron</comment>
        <translation>only counts</translation>
    </message>
    <message>
        <source>starves: nothing for a day</source>
        <comment>a cron</comment>
        <translation>starves: nothing for a day</translation>
    </message>
    <message>
        <source>runs, with failing tasks</source>
        <comment>a cron</comment>
        <translation>runs, with failing tasks</translation>
    </message>
    <message>
        <source>does not answer</source>
        <comment>an instance</comment>
        <translation>does not answer</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>an instance</comment>
        <translation>not asked yet</translation>
    </message>
    <message>
        <source>runs</source>
        <comment>a cron</comment>
        <translation>runs</translation>
    </message>
</context>
<context>
    <name>quai::ui::InstancesToolbar</name>
    <message>
        <source>By hand only</source>
        <translation>By hand only</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minute(s)</source>
        <translation>
            <numerusform>Every minute</numerusform>
            <numerusform>Every %Ln minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Version, tasks, upgrade and maintenance of the shown instances</source>
        <translation>Version, tasks, upgrade and maintenance of the shown instances</translation>
    </message>
    <message>
        <source>Sizes too: databases and data folders (takes its time)</source>
        <translation>Sizes too: databases and data folders (takes its time)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>%1: a site, %2: its server</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no other site</source>
        <translation>There is no other site</translation>
    </message>
    <message>
        <source>Read the register again (F5); the arrow: how often by itself</source>
        <translation>Read the register again (F5); the arrow: how often by itself</translation>
    </message>
    <message>
        <source>Ask the instances themselves</source>
        <translation>Ask the instances themselves</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Choose the columns</translation>
    </message>
    <message>
        <source>Show instances of other sites too</source>
        <translation>Show instances of other sites too</translation>
    </message>
    <message>
        <source>Export the shown rows and columns as a CSV file</source>
        <translation>Export the shown rows and columns as a CSV file</translation>
    </message>
    <message>
        <source>Special commands</source>
        <translation>Special commands</translation>
    </message>
    <message>
        <source>New platforms, the main platform, configuration files, MNET, registers, virtual cron</source>
        <translation>New platforms, the main platform, configuration files, MNET, registers, virtual cron</translation>
    </message>
</context>
<context>
    <name>quai::ui::InventoryPane</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Nothing was built yet</source>
        <translation>Nothing was built yet</translation>
    </message>
    <message>
        <source>Synchronise the project: the inventory then tells what is in it, from where and at which commit.</source>
        <translation>Synchronise the project: the inventory then tells what is in it, from where and at which commit.</translation>
    </message>
    <message>
        <source>Inventory of</source>
        <translation>Inventory of</translation>
    </message>
    <message>
        <source>Form of the inventory</source>
        <translation>Form of the inventory</translation>
    </message>
    <message>
        <source>Page (HTML)</source>
        <translation>Page (HTML)</translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Text (Markdown)</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Inventory</translation>
    </message>
    <message>
        <source>&amp;Inventory of:</source>
        <translation>&amp;Inventory of:</translation>
    </message>
    <message>
        <source>The last build</source>
        <translation>The last build</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Path</translation>
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
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>inventory</source>
        <translation>inventory</translation>
    </message>
    <message>
        <source>Save the inventory</source>
        <translation>Save the inventory</translation>
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
        <translation>%1: failed</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: done</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>It took %1.</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: cancelled</translation>
    </message>
</context>
<context>
    <name>quai::ui::JobsProxyModel</name>
    <message>
        <source>Stopping</source>
        <translation>Stopping</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 (usually %2)</source>
        <comment>elapsed time</comment>
        <translation>%1 (usually %2)</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>quai::ui::LeftoversDialog</name>
    <message>
        <source>What no row names — %1</source>
        <comment>%1: a site</comment>
        <translation>What no row names — %1</translation>
    </message>
    <message>
        <source>Databases and folders that no row names</source>
        <translation>Databases and folders that no row names</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Last change</translation>
    </message>
    <message>
        <source>Moodle</source>
        <comment>whether it looks like a Moodle&apos;s</comment>
        <translation>Moodle</translation>
    </message>
    <message>
        <source>&amp;Measure the folders</source>
        <translation>&amp;Measure the folders</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The servers are looked through…</source>
        <translation>The servers are looked through…</translation>
    </message>
    <message>
        <source>What is left over is not known.</source>
        <translation>What is left over is not known.</translation>
    </message>
    <message>
        <source>Looking for leftovers</source>
        <translation>Looking for leftovers</translation>
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
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Every database and data folder with a name of the plugin&apos;s schemes belongs to a row.</source>
        <translation>Every database and data folder with a name of the plugin&apos;s schemes belongs to a row.</translation>
    </message>
    <message>
        <source>These have names of the plugin&apos;s schemes, and no row of the register names them. Quai removes none of them: look at each, with the administrator of the server.</source>
        <translation>These have names of the plugin&apos;s schemes, and no row of the register names them. Quai removes none of them: look at each, with the administrator of the server.</translation>
    </message>
    <message>
        <source>Not looked at: %1</source>
        <translation>Not looked at: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::ListDialog</name>
    <message>
        <source>Add plugins from a list</source>
        <translation>Add plugins from a list</translation>
    </message>
    <message>
        <source>One plugin a line: its name, then if need be the address of its repository and a tag or a commit. What follows a # is a comment.</source>
        <translation>One plugin a line: its name, then if need be the address of its repository and a tag or a commit. What follows a # is a comment.</translation>
    </message>
    <message>
        <source>List of plugins</source>
        <translation>List of plugins</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) to be added</source>
        <translation>
            <numerusform>%Ln plugin to be added</numerusform>
            <numerusform>%Ln plugins to be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln declared already</source>
        <translation>
            <numerusform>%Ln declared already</numerusform>
            <numerusform>%Ln declared already</numerusform>
        </translation>
    </message>
    <message>
        <source>⚠ Line %1 names no plugin: %2</source>
        <translation>⚠ Line %1 names no plugin: %2</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %Ln more line(s) name no plugin</source>
        <translation>
            <numerusform>⚠ %Ln more line names no plugin</numerusform>
            <numerusform>⚠ %Ln more lines name no plugin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::LocalChangesDialog</name>
    <message>
        <source>Files changed on the server</source>
        <translation>Files changed on the server</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were changed on the server by hand. The update would meet them; nothing has been overwritten yet.</source>
        <translation>
            <numerusform>%Ln file was changed on the server by hand. The update would meet it; nothing has been overwritten yet.</numerusform>
            <numerusform>%Ln files were changed on the server by hand. The update would meet them; nothing has been overwritten yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop here</source>
        <translation>&amp;Stop here</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Keep them</translation>
    </message>
    <message>
        <source>&amp;Put them aside</source>
        <translation>&amp;Put them aside</translation>
    </message>
    <message>
        <source>Nothing is updated; the site stays as it is</source>
        <translation>Nothing is updated; the site stays as it is</translation>
    </message>
    <message>
        <source>The new code is merged into the changed files; a conflict stops the update</source>
        <translation>The new code is merged into the changed files; a conflict stops the update</translation>
    </message>
    <message>
        <source>The changed files are kept apart on the server and replaced by the new code</source>
        <translation>The changed files are kept apart on the server and replaced by the new code</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were changed on the server and by the new code, and the two cannot be merged. Nothing has been overwritten.</source>
        <translation>
            <numerusform>%Ln file was changed on the server and by the new code, and the two cannot be merged. Nothing has been overwritten.</numerusform>
            <numerusform>%Ln files were changed on the server and by the new code, and the two cannot be merged. Nothing has been overwritten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quai::ui::LogDialog</name>
    <message>
        <source>Logs of %1</source>
        <translation>Logs of %1</translation>
    </message>
    <message>
        <source>Logs, the newest first</source>
        <translation>Logs, the newest first</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Read again</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>The logs are not known.</source>
        <translation>The logs are not known.</translation>
    </message>
    <message>
        <source>Reading the logs</source>
        <translation>Reading the logs</translation>
    </message>
    <message>
        <source>This instance has no log: none of its tasks has run, and the plugin writes no file for it.</source>
        <translation>This instance has no log: none of its tasks has run, and the plugin writes no file for it.</translation>
    </message>
    <message>
        <source>What its last tasks printed, and what the plugin wrote about it; the newest first.</source>
        <translation>What its last tasks printed, and what the plugin wrote about it; the newest first.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Save the log</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saving the log</source>
        <translation>Saving the log</translation>
    </message>
    <message>
        <source>The plugin&apos;s cron
%1</source>
        <comment>%1: path of a file</comment>
        <translation>The plugin&apos;s cron
%1</translation>
    </message>
    <message>
        <source>This file is not there, or the account that runs PHP cannot read it.</source>
        <translation>This file is not there, or the account that runs PHP cannot read it.</translation>
    </message>
</context>
<context>
    <name>quai::ui::MailDialog</name>
    <message>
        <source>Mails about sessions</source>
        <translation>Mails about sessions</translation>
    </message>
    <message>
        <source>Ser&amp;ver</source>
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>Te&amp;xts</source>
        <translation>Te&amp;xts</translation>
    </message>
    <message>
        <source>&amp;Queue</source>
        <translation>&amp;Queue</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Reading the mail settings</source>
        <translation>Reading the mail settings</translation>
    </message>
    <message>
        <source>Handing the message in…</source>
        <translation>Handing the message in…</translation>
    </message>
    <message>
        <source>The server has taken the message for %1.</source>
        <translation>The server has taken the message for %1.</translation>
    </message>
    <message>
        <source>Sending a test message</source>
        <translation>Sending a test message</translation>
    </message>
    <message>
        <source>Saving the password</source>
        <translation>Saving the password</translation>
    </message>
    <message>
        <source>Saving the mail settings</source>
        <translation>Saving the mail settings</translation>
    </message>
</context>
<context>
    <name>quai::ui::MailServerForm</name>
    <message>
        <source>&amp;Mail server:</source>
        <translation>&amp;Mail server:</translation>
    </message>
    <message>
        <source>None: no mail is sent</source>
        <translation>None: no mail is sent</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>STARTTLS: encrypted, or nothing goes through</source>
        <translation>STARTTLS: encrypted, or nothing goes through</translation>
    </message>
    <message>
        <source>TLS: encrypted from the first byte</source>
        <translation>TLS: encrypted from the first byte</translation>
    </message>
    <message>
        <source>None: a relay in the own network</source>
        <translation>None: a relay in the own network</translation>
    </message>
    <message>
        <source>&amp;Encryption:</source>
        <translation>&amp;Encryption:</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>&amp;Login:</source>
        <translation>&amp;Login:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;word:</translation>
    </message>
    <message>
        <source>&amp;Certificates:</source>
        <translation>&amp;Certificates:</translation>
    </message>
    <message>
        <source>Those of the system</source>
        <translation>Those of the system</translation>
    </message>
    <message>
        <source>A file of certificates to trust instead, for a server with one of its own</source>
        <translation>A file of certificates to trust instead, for a server with one of its own</translation>
    </message>
    <message>
        <source>&amp;Sender:</source>
        <translation>&amp;Sender:</translation>
    </message>
    <message>
        <source>&amp;Name of the sender:</source>
        <translation>&amp;Name of the sender:</translation>
    </message>
    <message>
        <source>Moodle deliveries</source>
        <translation>Moodle deliveries</translation>
    </message>
    <message>
        <source>Language of mails and reports</source>
        <translation>Language of mails and reports</translation>
    </message>
    <message>
        <source>L&amp;anguage:</source>
        <translation>L&amp;anguage:</translation>
    </message>
    <message>
        <source>Lo&amp;go of reports:</source>
        <translation>Lo&amp;go of reports:</translation>
    </message>
    <message>
        <source>None (path of an image)</source>
        <translation>None (path of an image)</translation>
    </message>
    <message>
        <source>Your own address</source>
        <translation>Your own address</translation>
    </message>
    <message>
        <source>Address of the test message</source>
        <translation>Address of the test message</translation>
    </message>
    <message>
        <source>Send a &amp;test message</source>
        <translation>Send a &amp;test message</translation>
    </message>
    <message>
        <source>Tr&amp;y it:</source>
        <translation>Tr&amp;y it:</translation>
    </message>
    <message>
        <source>Unchanged: in the password store</source>
        <translation>Unchanged: in the password store</translation>
    </message>
</context>
<context>
    <name>quai::ui::MailTemplatesForm</name>
    <message>
        <source>Moodle 4.5.2 and the new quiz plugin</source>
        <comment>example of a session</comment>
        <translation>Moodle 4.5.2 and the new quiz plugin</translation>
    </message>
    <message>
        <source>Security release; ticket 4711.</source>
        <comment>example of a session</comment>
        <translation>Security release; ticket 4711.</translation>
    </message>
    <message>
        <source>None for visitors.</source>
        <comment>example of a session</comment>
        <translation>None for visitors.</translation>
    </message>
    <message>
        <source>None was noticed.</source>
        <comment>example of a session</comment>
        <translation>None was noticed.</translation>
    </message>
    <message>
        <source>In production, version 4.5.2.</source>
        <comment>example of a session</comment>
        <translation>In production, version 4.5.2.</translation>
    </message>
    <message>
        <source>Look at the error log tomorrow.</source>
        <comment>example of a session</comment>
        <translation>Look at the error log tomorrow.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>S&amp;ubject:</source>
        <translation>S&amp;ubject:</translation>
    </message>
    <message>
        <source>&amp;Preview with an example:</source>
        <translation>&amp;Preview with an example:</translation>
    </message>
    <message>
        <source>Which mail</source>
        <translation>Which mail</translation>
    </message>
    <message>
        <source>When a session is opened</source>
        <translation>When a session is opened</translation>
    </message>
    <message>
        <source>When it is closed</source>
        <translation>When it is closed</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Insert a placeholder</source>
        <translation>Insert a placeholder</translation>
    </message>
    <message>
        <source>Supplied te&amp;xt</source>
        <translation>Supplied te&amp;xt</translation>
    </message>
    <message>
        <source>Puts the text that comes with Quai back</source>
        <translation>Puts the text that comes with Quai back</translation>
    </message>
</context>
<context>
    <name>quai::ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Site</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Read sites.yml again</source>
        <translation>&amp;Read sites.yml again</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Dashboard</translation>
    </message>
    <message>
        <source>De&amp;livery</source>
        <translation>De&amp;livery</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Filter sites</source>
        <translation>&amp;Filter sites</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activity</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>La&amp;nguage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Of the &amp;desktop</source>
        <translation>Of the &amp;desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>Da&amp;rk</translation>
    </message>
    <message>
        <source>&amp;About Quai</source>
        <translation>&amp;About Quai</translation>
    </message>
    <message>
        <source>&amp;Code base</source>
        <translation>&amp;Code base</translation>
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
        <translation>Remembering a password</translation>
    </message>
    <message>
        <source>Reading the sites</source>
        <translation>Reading the sites</translation>
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
        <translation>Quit Quai</translation>
    </message>
    <message numerus="yes">
        <source>%Ln job(s) are running. Stop them and quit?</source>
        <translation>
            <numerusform>%Ln job is running. Stop it and quit?</numerusform>
            <numerusform>%Ln jobs are running. Stop them and quit?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each stops at its next safe point. What is done stays done, and can be continued later.</source>
        <translation>Each stops at its next safe point. What is done stays done, and can be continued later.</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stop and quit</translation>
    </message>
</context>
<context>
    <name>quai::ui::ModeBand</name>
    <message>
        <source>Reads the state from the server again (F5)</source>
        <translation>Reads the state from the server again (F5)</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>Read the state again</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Asking %1…</translation>
    </message>
    <message>
        <source>%1 has not answered for %2. Esc gives up.</source>
        <translation>%1 has not answered for %2. Esc gives up.</translation>
    </message>
    <message>
        <source>Reading the state of the site…</source>
        <translation>Reading the state of the site…</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>State not known</translation>
    </message>
    <message>
        <source>The site&apos;s state could not be read yet. Read it with F5.</source>
        <translation>The site&apos;s state could not be read yet. Read it with F5.</translation>
    </message>
    <message>
        <source>read at %1</source>
        <translation>read at %1</translation>
    </message>
    <message>
        <source>In service: %1</source>
        <translation>In service: %1</translation>
    </message>
    <message>
        <source>being modified: %1</source>
        <translation>being modified: %1</translation>
    </message>
    <message>
        <source>The folders on the server match no known state, so no step is offered. Look at the folders, or restore the secured version.</source>
        <translation>The folders on the server match no known state, so no step is offered. Look at the folders, or restore the secured version.</translation>
    </message>
    <message>
        <source>There is no folder of this site in %1</source>
        <translation>There is no folder of this site in %1</translation>
    </message>
    <message>
        <source>Folders: %1</source>
        <translation>Folders: %1</translation>
    </message>
    <message>
        <source>%1 works on this site: %2, since %3.</source>
        <translation>%1 works on this site: %2, since %3.</translation>
    </message>
    <message>
        <source>No sign of life for %1.</source>
        <translation>No sign of life for %1.</translation>
    </message>
    <message>
        <source>Last sign of life %1 ago.</source>
        <translation>Last sign of life %1 ago.</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>&amp;Take over…</translation>
    </message>
    <message>
        <source>Interrupted: “%1”, begun at %2 by %3, never ended. It can safely be run again, or the secured version be restored.</source>
        <translation>Interrupted: “%1”, begun at %2 by %3, never ended. It can safely be run again, or the secured version be restored.</translation>
    </message>
    <message>
        <source>Run it a&amp;gain</source>
        <translation>Run it a&amp;gain</translation>
    </message>
    <message>
        <source>Restore the secured vers&amp;ion…</source>
        <translation>Restore the secured vers&amp;ion…</translation>
    </message>
</context>
<context>
    <name>quai::ui::NewInstanceDialog</name>
    <message>
        <source>New platform — %1</source>
        <comment>%1: a site</comment>
        <translation>New platform — %1</translation>
    </message>
    <message>
        <source>&amp;Undo what was made…</source>
        <translation>&amp;Undo what was made…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Stops before the next step; what was made stays, to go on or to be undone</source>
        <translation>Stops before the next step; what was made stays, to go on or to be undone</translation>
    </message>
    <message>
        <source>Reading the templates</source>
        <translation>Reading the templates</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Remove what was made of %1?</source>
        <translation>Remove what was made of %1?</translation>
    </message>
    <message>
        <source>Only what these attempts have made is removed: database, folder, row. Nothing that was there before is touched.</source>
        <translation>Only what these attempts have made is removed: database, folder, row. Nothing that was there before is touched.</translation>
    </message>
    <message>
        <source>1 of 3 · What shall it begin with?</source>
        <translation>1 of 3 · What shall it begin with?</translation>
    </message>
    <message>
        <source>2 of 3 · Names, as the plugin makes them</source>
        <translation>2 of 3 · Names, as the plugin makes them</translation>
    </message>
    <message>
        <source>3 of 3 · What will be done</source>
        <translation>3 of 3 · What will be done</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Making the platform</source>
        <translation>Making the platform</translation>
    </message>
    <message>
        <source>The server is asked whether this is possible…</source>
        <translation>The server is asked whether this is possible…</translation>
    </message>
    <message>
        <source>%1 can be made. Nothing has been changed yet.</source>
        <translation>%1 can be made. Nothing has been changed yet.</translation>
    </message>
    <message>
        <source>An earlier attempt at %1 broke off. It can go on, or be undone.</source>
        <translation>An earlier attempt at %1 broke off. It can go on, or be undone.</translation>
    </message>
    <message>
        <source>%1 cannot be made like this. Nothing was changed.</source>
        <translation>%1 cannot be made like this. Nothing was changed.</translation>
    </message>
    <message>
        <source>%1 is being made. The dialog may be closed: the work goes on.</source>
        <translation>%1 is being made. The dialog may be closed: the work goes on.</translation>
    </message>
    <message>
        <source>What was made of %1 is being removed…</source>
        <translation>What was made of %1 is being removed…</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 is ready.</translation>
    </message>
    <message>
        <source>%1 is not ready. What was made stays: go on, or undo it.</source>
        <translation>%1 is not ready. What was made stays: go on, or undo it.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left.</source>
        <translation>Nothing of %1 is left.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>&amp;Go on from here</source>
        <translation>&amp;Go on from here</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Check again</translation>
    </message>
    <message>
        <source>&amp;Make the platform</source>
        <translation>&amp;Make the platform</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>quai::ui::NewInstanceOrigin</name>
    <message>
        <source>%1 — incomplete</source>
        <translation>%1 — incomplete</translation>
    </message>
    <message>
        <source>%1 — %2, %3, captured on %4</source>
        <comment>name of a template, captured address, size of the tables, date</comment>
        <translation>%1 — %2, %3, captured on %4</translation>
    </message>
    <message>
        <source>From a &amp;template: with its courses, users and settings</source>
        <translation>From a &amp;template: with its courses, users and settings</translation>
    </message>
    <message>
        <source>&amp;Empty: as Moodle&apos;s installer makes it</source>
        <translation>&amp;Empty: as Moodle&apos;s installer makes it</translation>
    </message>
    <message>
        <source>Administrator of the empty platform</source>
        <translation>Administrator of the empty platform</translation>
    </message>
    <message>
        <source>Address, database and folder get their names from it</source>
        <translation>Address, database and folder get their names from it</translation>
    </message>
    <message>
        <source>&amp;Name of the platform</source>
        <translation>&amp;Name of the platform</translation>
    </message>
    <message>
        <source>&amp;Short name</source>
        <translation>&amp;Short name</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>&amp;Password of the account &quot;admin&quot;</source>
        <translation>&amp;Password of the account &quot;admin&quot;</translation>
    </message>
    <message>
        <source>The password &amp;again</source>
        <translation>The password &amp;again</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>There is no template yet: capture the main platform first</source>
        <translation>There is no template yet: capture the main platform first</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>The two passwords differ.</translation>
    </message>
</context>
<context>
    <name>quai::ui::NewProjectDialog</name>
    <message>
        <source>New code base</source>
        <translation>New code base</translation>
    </message>
    <message>
        <source>Import a code base</source>
        <translation>Import a code base</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoose…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choose the folder</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Folder:</translation>
    </message>
    <message>
        <source>Version of &amp;Moodle:</source>
        <translation>Version of &amp;Moodle:</translation>
    </message>
    <message>
        <source>&amp;Repository of Moodle:</source>
        <translation>&amp;Repository of Moodle:</translation>
    </message>
    <message>
        <source>&amp;Branch:</source>
        <translation>&amp;Branch:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Create</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1; a tag</source>
        <translation>4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1; a tag</translation>
    </message>
    <message>
        <source>Of the code base; its releases are named after it</source>
        <translation>Of the code base; its releases are named after it</translation>
    </message>
    <message>
        <source>A code base is a folder under git with the file project.yml: a version of Moodle and the plugins that belong to it.</source>
        <translation>A code base is a folder under git with the file project.yml: a version of Moodle and the plugins that belong to it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln plugin(s) will be taken over, and everything else that the file holds.</source>
        <translation>
            <numerusform>%Ln plugin will be taken over, and everything else that the file holds.</numerusform>
            <numerusform>%Ln plugins will be taken over, and everything else that the file holds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the code base</source>
        <translation>Folder of the code base</translation>
    </message>
    <message>
        <source>Give the code base a name.</source>
        <translation>Give the code base a name.</translation>
    </message>
    <message>
        <source>Give the folder with its whole path.</source>
        <translation>Give the folder with its whole path.</translation>
    </message>
    <message>
        <source>There is a code base in this folder already: open it instead.</source>
        <translation>There is a code base in this folder already: open it instead.</translation>
    </message>
    <message>
        <source>Give the version of Moodle, such as 4.5.</source>
        <translation>Give the version of Moodle, such as 4.5.</translation>
    </message>
    <message>
        <source>“%1” is no version of Moodle.</source>
        <translation>“%1” is no version of Moodle.</translation>
    </message>
    <message>
        <source>Give the branch a name.</source>
        <translation>Give the branch a name.</translation>
    </message>
</context>
<context>
    <name>quai::ui::NodeListDialog</name>
    <message>
        <source>New platforms from a node list — %1</source>
        <comment>%1: a site</comment>
        <translation>New platforms from a node list — %1</translation>
    </message>
    <message>
        <source>Platforms of the list</source>
        <translation>Platforms of the list</translation>
    </message>
    <message>
        <source>What stands against the chosen platform</source>
        <translation>What stands against the chosen platform</translation>
    </message>
    <message>
        <source>At a t&amp;ime on one server</source>
        <translation>At a t&amp;ime on one server</translation>
    </message>
    <message>
        <source>Platforms made at a time on one server</source>
        <translation>Platforms made at a time on one server</translation>
    </message>
    <message>
        <source>More at a time is faster and loads the server more</source>
        <translation>More at a time is faster and loads the server more</translation>
    </message>
    <message>
        <source>Stop at the first e&amp;rror</source>
        <translation>Stop at the first e&amp;rror</translation>
    </message>
    <message>
        <source>What runs is finished; nothing else is begun</source>
        <translation>What runs is finished; nothing else is begun</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>Choose another &amp;file…</translation>
    </message>
    <message>
        <source>&amp;Export the results…</source>
        <translation>&amp;Export the results…</translation>
    </message>
    <message>
        <source>&amp;Undo this one…</source>
        <translation>&amp;Undo this one…</translation>
    </message>
    <message>
        <source>&amp;Check on the server</source>
        <translation>&amp;Check on the server</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Open a node list</source>
        <translation>Open a node list</translation>
    </message>
    <message>
        <source>Node lists (*.csv *.txt);;All files (*)</source>
        <translation>Node lists (*.csv *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Reading the node list</source>
        <translation>Reading the node list</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Remove what was made of %1?</source>
        <translation>Remove what was made of %1?</translation>
    </message>
    <message>
        <source>Only what these attempts have made is removed. Nothing that was there before is touched.</source>
        <translation>Only what these attempts have made is removed. Nothing that was there before is touched.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Comma-separated values (*.csv)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>A node list is a file as the plugin&apos;s bulkcreatenodes reads it: columns separated by &quot;;&quot;, the first line names them. It is shown and checked here before anything is made.</source>
        <translation>A node list is a file as the plugin&apos;s bulkcreatenodes reads it: columns separated by &quot;;&quot;, the first line names them. It is shown and checked here before anything is made.</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>not possible</translation>
    </message>
    <message>
        <source>made</source>
        <translation>made</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>undone</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln platform(s): %2</source>
        <comment>%1: a file, %2: 3 ready, 1 not possible</comment>
        <translation>
            <numerusform>%1: %Ln platform: %2</numerusform>
            <numerusform>%1: %Ln platforms: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Go on with %Ln platform(s)</source>
        <translation>
            <numerusform>&amp;Go on with %Ln platform</numerusform>
            <numerusform>&amp;Go on with %Ln platforms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Make %Ln platform(s)</source>
        <translation>
            <numerusform>&amp;Make %Ln platform</numerusform>
            <numerusform>&amp;Make %Ln platforms</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is made before every platform of the list is possible</source>
        <translation>Nothing is made before every platform of the list is possible</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nothing stands against this platform, as far as it is known.</source>
        <translation>Nothing stands against this platform, as far as it is known.</translation>
    </message>
</context>
<context>
    <name>quai::ui::OpenSessionDialog</name>
    <message>
        <source>No mail is sent: the site has no recipients of reports (see its settings).</source>
        <translation>No mail is sent: the site has no recipients of reports (see its settings).</translation>
    </message>
    <message>
        <source>A mail goes to: %1</source>
        <translation>A mail goes to: %1</translation>
    </message>
    <message>
        <source>Open a delivery session on %1</source>
        <translation>Open a delivery session on %1</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>Open the session</translation>
    </message>
    <message>
        <source>What is delivered, for those who read the report</source>
        <translation>What is delivered, for those who read the report</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Title:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Description:</translation>
    </message>
    <message>
        <source>What changes and why; tickets, versions</source>
        <translation>What changes and why; tickets, versions</translation>
    </message>
    <message>
        <source>E&amp;xpected impact:</source>
        <translation>E&amp;xpected impact:</translation>
    </message>
    <message>
        <source>What visitors will notice, if anything</source>
        <translation>What visitors will notice, if anything</translation>
    </message>
    <message>
        <source>&amp;Planned end:</source>
        <translation>&amp;Planned end:</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>Opening a session</source>
        <translation>Opening a session</translation>
    </message>
    <message>
        <source>Somebody opened a session meanwhile: “%1”, by %2. Close this window to go on with it.</source>
        <translation>Somebody opened a session meanwhile: “%1”, by %2. Close this window to go on with it.</translation>
    </message>
    <message>
        <source>Somebody opened a session meanwhile. Close this window to go on with it.</source>
        <translation>Somebody opened a session meanwhile. Close this window to go on with it.</translation>
    </message>
</context>
<context>
    <name>quai::ui::OutboxPane</name>
    <message>
        <source>T&amp;ry again</source>
        <translation>T&amp;ry again</translation>
    </message>
    <message>
        <source>Send what &amp;waits now</source>
        <translation>Send what &amp;waits now</translation>
    </message>
    <message>
        <source>No mail yet</source>
        <translation>No mail yet</translation>
    </message>
    <message>
        <source>Mails about sessions wait here until the mail server has taken them.</source>
        <translation>Mails about sessions wait here until the mail server has taken them.</translation>
    </message>
    <message>
        <source>Sends the chosen mail again: look first whether an uncertain one has arrived</source>
        <translation>Sends the chosen mail again: look first whether an uncertain one has arrived</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
    <message>
        <source>Reading the mails</source>
        <translation>Reading the mails</translation>
    </message>
    <message>
        <source>Sending the mail again</source>
        <translation>Sending the mail again</translation>
    </message>
    <message>
        <source>Sending the mails</source>
        <translation>Sending the mails</translation>
    </message>
</context>
<context>
    <name>quai::ui::OutboxProxy</name>
    <message>
        <source>Written</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>when</comment>
        <translation>Sent</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>What the server said</translation>
    </message>
</context>
<context>
    <name>quai::ui::OutputView</name>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>What the server prints appears here.</source>
        <translation>What the server prints appears here.</translation>
    </message>
    <message>
        <source>Search in the output</source>
        <translation>Search in the output</translation>
    </message>
    <message>
        <source>Search in the output (Ctrl+F)</source>
        <translation>Search in the output (Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy the selection, or everything</source>
        <translation>Copy the selection, or everything</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Wrap long lines</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Previous place</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Next place</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Close the search</translation>
    </message>
</context>
<context>
    <name>quai::ui::PlanPane</name>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>“Preview” on a step shows here what it would do, without doing it.</source>
        <translation>“Preview” on a step shows here what it would do, without doing it.</translation>
    </message>
    <message>
        <source>Preview made at %1. Nothing has been changed.</source>
        <translation>Preview made at %1. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Nothing was asked for yet</source>
        <translation>Nothing was asked for yet</translation>
    </message>
</context>
<context>
    <name>quai::ui::PlanText</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) to write</source>
        <translation>
            <numerusform>%Ln file to write</numerusform>
            <numerusform>%Ln files to write</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to remove</source>
        <translation>
            <numerusform>%Ln to remove</numerusform>
            <numerusform>%Ln to remove</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is new</source>
        <translation>%1 is new</translation>
    </message>
    <message>
        <source>%1 stays as it is</source>
        <translation>%1 stays as it is</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 changes</translation>
    </message>
    <message>
        <source>Version %1 → %2</source>
        <translation>Version %1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were changed on the server by hand: %1</source>
        <translation>
            <numerusform>%Ln file was changed on the server by hand: %1</numerusform>
            <numerusform>%Ln files were changed on the server by hand: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Moodle&apos;s database is upgraded. This cannot be undone by putting the old code back.</source>
        <translation>Moodle&apos;s database is upgraded. This cannot be undone by putting the old code back.</translation>
    </message>
    <message>
        <source>Moodle&apos;s database upgrade is pending and is not run: administrators will be asked to do it in the browser.</source>
        <translation>Moodle&apos;s database upgrade is pending and is not run: administrators will be asked to do it in the browser.</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginCommands</name>
    <message>
        <source>Remove plugins</source>
        <translation>Remove plugins</translation>
    </message>
    <message>
        <source>Remove %1 from the project?</source>
        <translation>Remove %1 from the project?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln plugin(s) from the project?</source>
        <translation>
            <numerusform>Remove %Ln plugin from the project?</numerusform>
            <numerusform>Remove %Ln plugins from the project?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files vanish with the next build. What they stored in Moodle&apos;s database stays until they are uninstalled there. The former project stays in its history.</source>
        <translation>Their files vanish with the next build. What they stored in Moodle&apos;s database stays until they are uninstalled there. The former project stays in its history.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Nothing to pin: what is chosen is fixed already, or not resolved yet.</source>
        <translation>Nothing to pin: what is chosen is fixed already, or not resolved yet.</translation>
    </message>
    <message>
        <source>Nothing to release: what is chosen follows the newest already.</source>
        <translation>Nothing to release: what is chosen follows the newest already.</translation>
    </message>
    <message>
        <source>What is chosen is at the newest that is available.</source>
        <translation>What is chosen is at the newest that is available.</translation>
    </message>
    <message>
        <source>“%1” is no version of Moodle: 4.5, 4.5+, 4.5.1, a tag, a branch or a commit.</source>
        <translation>“%1” is no version of Moodle: 4.5, 4.5+, 4.5.1, a tag, a branch or a commit.</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginDialog</name>
    <message>
        <source>Add a plugin from an address</source>
        <translation>Add a plugin from an address</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>What the plugin directory says</source>
        <translation>What the plugin directory says</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>The newest</translation>
    </message>
    <message>
        <source>Tag or commit</source>
        <translation>Tag or commit</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Version number</source>
        <translation>Version number</translation>
    </message>
    <message>
        <source>Files below the project&apos;s folder, one a line: patches/fix.patch</source>
        <translation>Files below the project&apos;s folder, one a line: patches/fix.patch</translation>
    </message>
    <message>
        <source>&amp;Repository:</source>
        <translation>&amp;Repository:</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>&amp;Component:</source>
        <translation>&amp;Component:</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>&amp;Version:</source>
        <translation>&amp;Version:</translation>
    </message>
    <message>
        <source>What decides the version</source>
        <translation>What decides the version</translation>
    </message>
    <message>
        <source>Tag, commit, branch or number</source>
        <translation>Tag, commit, branch or number</translation>
    </message>
    <message>
        <source>&amp;Patches:</source>
        <translation>&amp;Patches:</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Note:</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Give the address of a git repository: https, ssh, or a path of this machine.</source>
        <translation>Give the address of a git repository: https, ssh, or a path of this machine.</translation>
    </message>
    <message>
        <source>This is no address of a git repository.</source>
        <translation>This is no address of a git repository.</translation>
    </message>
    <message>
        <source>Give the name of the plugin, such as mod_example.</source>
        <translation>Give the name of the plugin, such as mod_example.</translation>
    </message>
    <message>
        <source>%1 is declared already.</source>
        <translation>%1 is declared already.</translation>
    </message>
    <message>
        <source>Say which one.</source>
        <translation>Say which one.</translation>
    </message>
    <message>
        <source>No tag, branch or number begins with a dash.</source>
        <translation>No tag, branch or number begins with a dash.</translation>
    </message>
    <message>
        <source>%1 is no file below the project&apos;s folder.</source>
        <translation>%1 is no file below the project&apos;s folder.</translation>
    </message>
</context>
<context>
    <name>quai::ui::PluginsPane</name>
    <message>
        <source>No plugin is declared yet: add some from the directory, from the cache, from an address or from a list.</source>
        <translation>No plugin is declared yet: add some from the directory, from the cache, from an address or from a list.</translation>
    </message>
    <message>
        <source>From the &amp;directory…</source>
        <translation>From the &amp;directory…</translation>
    </message>
    <message>
        <source>Search in the plugin directory</source>
        <translation>Search in the plugin directory</translation>
    </message>
    <message>
        <source>From the &amp;cache…</source>
        <translation>From the &amp;cache…</translation>
    </message>
    <message>
        <source>What some project of this machine fetched already</source>
        <translation>What some project of this machine fetched already</translation>
    </message>
    <message>
        <source>From an &amp;address…</source>
        <translation>From an &amp;address…</translation>
    </message>
    <message>
        <source>A git repository of its own</source>
        <translation>A git repository of its own</translation>
    </message>
    <message>
        <source>From a &amp;list…</source>
        <translation>From a &amp;list…</translation>
    </message>
    <message>
        <source>Paste a list of plugins, one a line</source>
        <translation>Paste a list of plugins, one a line</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>Repository, version, patches and note of the plugin</source>
        <translation>Repository, version, patches and note of the plugin</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Update</translation>
    </message>
    <message>
        <source>Fix the chosen plugins to the newest that is available</source>
        <translation>Fix the chosen plugins to the newest that is available</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>&amp;Pin</translation>
    </message>
    <message>
        <source>Fix the chosen plugins to what they resolve to now</source>
        <translation>Fix the chosen plugins to what they resolve to now</translation>
    </message>
    <message>
        <source>U&amp;npin</source>
        <translation>U&amp;npin</translation>
    </message>
    <message>
        <source>Let the chosen plugins follow the newest again</source>
        <translation>Let the chosen plugins follow the newest again</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Take the chosen plugins out of the project</source>
        <translation>Take the chosen plugins out of the project</translation>
    </message>
    <message>
        <source>Plugins of the project</source>
        <translation>Plugins of the project</translation>
    </message>
    <message>
        <source>Filter plugins</source>
        <translation>Filter plugins</translation>
    </message>
    <message>
        <source>Filter of the plugins</source>
        <translation>Filter of the plugins</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Add plugins</source>
        <translation>Add plugins</translation>
    </message>
    <message>
        <source>Add plugins from the directory, the cache, an address or a list</source>
        <translation>Add plugins from the directory, the cache, an address or a list</translation>
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
        <translation>%1 of %2</translation>
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
        <translation>Newer than what is declared</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the plugin, as Moodle knows it</source>
        <translation>Name of the plugin, as Moodle knows it</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>What is declared against what was built</source>
        <translation>What is declared against what was built</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>What the project asks for</source>
        <translation>What the project asks for</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>What that is now, by the cache</source>
        <translation>What that is now, by the cache</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>What the last build holds</source>
        <translation>What the last build holds</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Built</translation>
    </message>
    <message>
        <source>The newest for this Moodle</source>
        <translation>The newest for this Moodle</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Available</translation>
    </message>
    <message>
        <source>Whether it fits this Moodle and the other plugins</source>
        <translation>Whether it fits this Moodle and the other plugins</translation>
    </message>
    <message>
        <source>Compatible</source>
        <translation>Compatible</translation>
    </message>
    <message>
        <source>Of its files, as they are served</source>
        <translation>Of its files, as they are served</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>The operator&apos;s own words</source>
        <translation>The operator&apos;s own words</translation>
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
        <translation>Line numbers</translation>
    </message>
    <message>
        <source>Text of project.yml</source>
        <translation>Text of project.yml</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectHead</name>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Fetch</translation>
    </message>
    <message>
        <source>S&amp;ynchronise…</source>
        <translation>S&amp;ynchronise…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Read the project again (F5)</source>
        <translation>Read the project again (F5)</translation>
    </message>
    <message>
        <source>Read the project again</source>
        <translation>Read the project again</translation>
    </message>
    <message>
        <source>Bring what is new in every source into the cache; the project stays as it is</source>
        <translation>Bring what is new in every source into the cache; the project stays as it is</translation>
    </message>
    <message>
        <source>Fetch the sources, resolve the versions, show what would change, then build it</source>
        <translation>Fetch the sources, resolve the versions, show what would change, then build it</translation>
    </message>
    <message>
        <source>&amp;Moodle:</source>
        <translation>&amp;Moodle:</translation>
    </message>
    <message>
        <source>Version of Moodle</source>
        <translation>Version of Moodle</translation>
    </message>
    <message>
        <source>4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1, a tag, a branch or a commit. What the cache has is offered.</source>
        <translation>4.5: the last release of 4.5; 4.5+: the head of its stable branch; 4.5.1, a tag, a branch or a commit. What the cache has is offered.</translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation>Progress of the fetch</translation>
    </message>
    <message>
        <source>Stop fetching; what came stays in the cache, and the next fetch goes on from there</source>
        <translation>Stop fetching; what came stays in the cache, and the next fetch goes on from there</translation>
    </message>
    <message>
        <source>The project cannot be read</source>
        <translation>The project cannot be read</translation>
    </message>
    <message>
        <source>Reading the project…</source>
        <translation>Reading the project…</translation>
    </message>
    <message>
        <source>Moodle is not in the cache yet</source>
        <translation>Moodle is not in the cache yet</translation>
    </message>
    <message>
        <source>Fetch the sources: then versions can be resolved and the project can be built.</source>
        <translation>Fetch the sources: then versions can be resolved and the project can be built.</translation>
    </message>
    <message>
        <source>What blocks is told in the column “Compatible”.</source>
        <translation>What blocks is told in the column “Compatible”.</translation>
    </message>
    <message>
        <source>Synchronise to build it: what would change is shown first.</source>
        <translation>Synchronise to build it: what would change is shown first.</translation>
    </message>
    <message>
        <source>not resolved: it was not fetched yet, or there is no such version</source>
        <translation>not resolved: it was not fetched yet, or there is no such version</translation>
    </message>
    <message>
        <source>→ %1, commit %2</source>
        <translation>→ %1, commit %2</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <translation>%1 (now %2)</translation>
    </message>
    <message>
        <source>%1+ (head of the stable branch)</source>
        <translation>%1+ (head of the stable branch)</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <source>Package %1 of %2: %3</source>
        <translation>Package %1 of %2: %3</translation>
    </message>
    <message>
        <source>Source %1 of %2: %3</source>
        <translation>Source %1 of %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2 objects · %3 · %4/s</source>
        <translation>%1 of %2 objects · %3 · %4/s</translation>
    </message>
    <message>
        <source>%1 · %2/s</source>
        <translation>%1 · %2/s</translation>
    </message>
    <message>
        <source>Address of the plugin directory, and what it may choose</source>
        <translation>Address of the plugin directory, and what it may choose</translation>
    </message>
    <message>
        <source>Settings of the plugin directory</source>
        <translation>Settings of the plugin directory</translation>
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
        <translation>Re&amp;leases</translation>
    </message>
    <message>
        <source>&amp;What if</source>
        <translation>&amp;What if</translation>
    </message>
    <message>
        <source>&amp;Inventory</source>
        <translation>&amp;Inventory</translation>
    </message>
    <message>
        <source>project.yml *</source>
        <translation>project.yml *</translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation>Nothing had changed.</translation>
    </message>
    <message>
        <source>Built: commit %1.</source>
        <translation>Built: commit %1.</translation>
    </message>
    <message>
        <source>Released: %1.</source>
        <translation>Released: %1.</translation>
    </message>
    <message>
        <source>Reading the project</source>
        <translation>Reading the project</translation>
    </message>
    <message numerus="yes">
        <source>Fetched: %Ln source(s).</source>
        <translation>
            <numerusform>Fetched: %Ln source.</numerusform>
            <numerusform>Fetched: %Ln sources.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>Fetching %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source(s) did not come; the others did.</source>
        <translation>
            <numerusform>%Ln source did not come; the others did.</numerusform>
            <numerusform>%Ln sources did not come; the others did.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What came before stays.</source>
        <translation>Stopped. What came before stays.</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Synchronising</translation>
    </message>
    <message>
        <source>Nothing to do: what is built is what is declared.</source>
        <translation>Nothing to do: what is built is what is declared.</translation>
    </message>
    <message>
        <source>Synchronise</source>
        <translation>Synchronise</translation>
    </message>
    <message>
        <source>Build %1: %2.</source>
        <translation>Build %1: %2.</translation>
    </message>
    <message>
        <source>A new generation is added to the history of the code base. No site changes: that takes a release and its delivery.</source>
        <translation>A new generation is added to the history of the code base. No site changes: that takes a release and its delivery.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Build</translation>
    </message>
    <message>
        <source>Fetched, but not built.</source>
        <translation>Fetched, but not built.</translation>
    </message>
    <message>
        <source>Delivering a release</source>
        <translation>Delivering a release</translation>
    </message>
    <message>
        <source>Comparing what is served</source>
        <translation>Comparing what is served</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectsPane</name>
    <message>
        <source>New code base…</source>
        <translation>New code base…</translation>
    </message>
    <message>
        <source>Make a new code base in an empty folder</source>
        <translation>Make a new code base in an empty folder</translation>
    </message>
    <message>
        <source>Open an existing one…</source>
        <translation>Open an existing one…</translation>
    </message>
    <message>
        <source>Add a folder that holds a project.yml</source>
        <translation>Add a folder that holds a project.yml</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>Take over a file of Moodle Code Base Manager (YAML or JSON)</source>
        <translation>Take over a file of Moodle Code Base Manager (YAML or JSON)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Forget</translation>
    </message>
    <message>
        <source>Take it off this list; its folder stays as it is</source>
        <translation>Take it off this list; its folder stays as it is</translation>
    </message>
    <message>
        <source>Code bases</source>
        <translation>Code bases</translation>
    </message>
</context>
<context>
    <name>quai::ui::ProjectsProxy</name>
    <message>
        <source>%1
There is no project.yml in this folder.</source>
        <translation>%1
There is no project.yml in this folder.</translation>
    </message>
</context>
<context>
    <name>quai::ui::QuestionDialog</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>To confirm, type: %1</source>
        <translation>To confirm, type: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::ReleasesPane</name>
    <message>
        <source>&amp;Make a release…</source>
        <translation>&amp;Make a release…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Chec&amp;k</translation>
    </message>
    <message>
        <source>De&amp;liver…</source>
        <translation>De&amp;liver…</translation>
    </message>
    <message>
        <source>No release yet</source>
        <translation>No release yet</translation>
    </message>
    <message>
        <source>Synchronise the project, then make a release: it is what can be delivered.</source>
        <translation>Synchronise the project, then make a release: it is what can be delivered.</translation>
    </message>
    <message>
        <source>Releases of the project</source>
        <translation>Releases of the project</translation>
    </message>
    <message>
        <source>Tags what was built last, with a comment; it can then be delivered</source>
        <translation>Tags what was built last, with a comment; it can then be delivered</translation>
    </message>
    <message>
        <source>What the next build would change in the chosen release</source>
        <translation>What the next build would change in the chosen release</translation>
    </message>
    <message>
        <source>PHP syntax of the plugins and the project&apos;s own tests; a result that is there is shown</source>
        <translation>PHP syntax of the plugins and the project&apos;s own tests; a result that is there is shown</translation>
    </message>
    <message>
        <source>Goes to the delivery page with this release chosen; nothing is sent yet</source>
        <translation>Goes to the delivery page with this release chosen; nothing is sent yet</translation>
    </message>
    <message>
        <source>Comment of the release</source>
        <translation>Comment of the release</translation>
    </message>
    <message numerus="yes">
        <source>Make a release of what was built last: Moodle %1 with %Ln plugin(s).</source>
        <translation>
            <numerusform>Make a release of what was built last: Moodle %1 with %Ln plugin.</numerusform>
            <numerusform>Make a release of what was built last: Moodle %1 with %Ln plugins.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is declared differs from it: %1. Synchronise first to have that in the release.</source>
        <translation>What is declared differs from it: %1. Synchronise first to have that in the release.</translation>
    </message>
    <message>
        <source>Make the release</source>
        <translation>Make the release</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The first release</source>
        <translation>The first release</translation>
    </message>
    <message>
        <source>There is none before it to compare it with.</source>
        <translation>There is none before it to compare it with.</translation>
    </message>
    <message>
        <source>Differences of releases</source>
        <translation>Differences of releases</translation>
    </message>
    <message>
        <source>As soon as there are two releases, what differs is shown here.</source>
        <translation>As soon as there are two releases, what differs is shown here.</translation>
    </message>
    <message>
        <source>Choose one release to see what it changed, or two to compare them.</source>
        <translation>Choose one release to see what it changed, or two to compare them.</translation>
    </message>
    <message>
        <source>%1 → what is declared now</source>
        <translation>%1 → what is declared now</translation>
    </message>
    <message>
        <source>Checks of %1</source>
        <translation>Checks of %1</translation>
    </message>
    <message>
        <source>Nothing failed.</source>
        <translation>Nothing failed.</translation>
    </message>
    <message>
        <source>Some checks failed.</source>
        <translation>Some checks failed.</translation>
    </message>
    <message>
        <source>Run them again</source>
        <translation>Run them again</translation>
    </message>
    <message>
        <source>Compare with the &amp;declaration</source>
        <translation>Compare with the &amp;declaration</translation>
    </message>
    <message>
        <source>Compare with the &amp;site…</source>
        <translation>Compare with the &amp;site…</translation>
    </message>
    <message>
        <source>Which files %1 serves otherwise than the chosen release has them; nothing is changed</source>
        <translation>Which files %1 serves otherwise than the chosen release has them; nothing is changed</translation>
    </message>
</context>
<context>
    <name>quai::ui::ReleasesProxy</name>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
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
        <translation>Checks</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
</context>
<context>
    <name>quai::ui::RemarkDialog</name>
    <message>
        <source>&amp;Remark:</source>
        <translation>&amp;Remark:</translation>
    </message>
    <message>
        <source>What was seen, decided or said</source>
        <translation>What was seen, decided or said</translation>
    </message>
    <message>
        <source>Remark in “%1”</source>
        <translation>Remark in “%1”</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>A remark cannot be taken back: it stands in the server&apos;s journal and in the report.</source>
        <translation>A remark cannot be taken back: it stands in the server&apos;s journal and in the report.</translation>
    </message>
    <message>
        <source>Add the remark</source>
        <translation>Add the remark</translation>
    </message>
    <message>
        <source>Writing the remark</source>
        <translation>Writing the remark</translation>
    </message>
</context>
<context>
    <name>quai::ui::ReportDialog</name>
    <message>
        <source>Report of “%1”</source>
        <translation>Report of “%1”</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Language of the report</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Language:</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>Save as &amp;HTML…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Save as P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>Mail addresses, separated by commas</source>
        <translation>Mail addresses, separated by commas</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Recipients</translation>
    </message>
    <message>
        <source>&amp;Recipients:</source>
        <translation>&amp;Recipients:</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>Sends the report, with its PDF, to these addresses</source>
        <translation>Sends the report, with its PDF, to these addresses</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Writing the report</translation>
    </message>
    <message>
        <source>The report is long: its annexes are left out here. Saved, printed and sent ones hold them.</source>
        <translation>The report is long: its annexes are left out here. Saved, printed and sent ones hold them.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web page (*.html)</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>Making the PDF…</translation>
    </message>
    <message>
        <source>Making the PDF</source>
        <translation>Making the PDF</translation>
    </message>
    <message>
        <source>Saving the report</source>
        <translation>Saving the report</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>Handed to the printer.</source>
        <translation>Handed to the printer.</translation>
    </message>
    <message>
        <source>Printing the report</source>
        <translation>Printing the report</translation>
    </message>
    <message>
        <source>Type at least one address.</source>
        <translation>Type at least one address.</translation>
    </message>
    <message>
        <source>Putting the mail into the queue…</source>
        <translation>Putting the mail into the queue…</translation>
    </message>
    <message>
        <source>Sending the report</source>
        <translation>Sending the report</translation>
    </message>
    <message>
        <source>The mail is in the queue and goes out as soon as the mail server takes it; “Mails…” shows it.</source>
        <translation>The mail is in the queue and goes out as soon as the mail server takes it; “Mails…” shows it.</translation>
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
            <numerusform>%1 · %Ln instance: %2</numerusform>
            <numerusform>%1 · %Ln instances: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Export the results</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Comma-separated values (*.csv)</translation>
    </message>
    <message>
        <source>Results of the command</source>
        <translation>Results of the command</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop: each instance ends at its next safe point</source>
        <translation>Stop: each instance ends at its next safe point</translation>
    </message>
    <message>
        <source>Retry what did not end well</source>
        <translation>Retry what did not end well</translation>
    </message>
    <message>
        <source>The same command again, on the instances that failed, are unknown or were not begun</source>
        <translation>The same command again, on the instances that failed, are unknown or were not begun</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Results and output of all instances as a CSV file</source>
        <translation>Results and output of all instances as a CSV file</translation>
    </message>
    <message>
        <source>Close the results</source>
        <translation>Close the results</translation>
    </message>
</context>
<context>
    <name>quai::ui::RowsPane</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>quai::ui::RowsProxy</name>
    <message>
        <source>whole code</source>
        <translation>whole code</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>SSH user</source>
        <translation>SSH user</translation>
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
        <translation>%1 (needed)</translation>
    </message>
    <message>
        <source>%1; it can change the database.</source>
        <translation>%1; it can change the database.</translation>
    </message>
    <message>
        <source>%1; it only reads.</source>
        <translation>%1; it only reads.</translation>
    </message>
</context>
<context>
    <name>quai::ui::SelectionBar</name>
    <message>
        <source>None is chosen (Space)</source>
        <translation>None is chosen (Space)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instance(s) chosen</source>
        <translation>
            <numerusform>%Ln instance chosen</numerusform>
            <numerusform>%Ln instances chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>A&amp;ll shown</source>
        <translation>A&amp;ll shown</translation>
    </message>
    <message>
        <source>Choose all instances that the filter shows, or none</source>
        <translation>Choose all instances that the filter shows, or none</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>What can be done with all chosen instances at once</source>
        <translation>What can be done with all chosen instances at once</translation>
    </message>
    <message>
        <source>Only the chosen ones</source>
        <translation>Only the chosen ones</translation>
    </message>
</context>
<context>
    <name>quai::ui::ServerCheck</name>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connecting to %1…</translation>
    </message>
    <message>
        <source>Connected to %1. Looking at what it offers…</source>
        <translation>Connected to %1. Looking at what it offers…</translation>
    </message>
    <message>
        <source>Server check</source>
        <translation>Server check</translation>
    </message>
</context>
<context>
    <name>quai::ui::ServerPage</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>Server %1, folder %2</source>
        <translation>Server %1, folder %2</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionBand</name>
    <message>
        <source>“%1” · %2</source>
        <comment>title of a session, who and since when</comment>
        <translation>“%1” · %2</translation>
    </message>
    <message>
        <source>its planned end is past</source>
        <translation>its planned end is past</translation>
    </message>
    <message>
        <source>Session mode</source>
        <translation>Session mode</translation>
    </message>
    <message>
        <source>Open a session…</source>
        <translation>Open a session…</translation>
    </message>
    <message>
        <source>Every step until its end belongs to the session; recipients get a mail</source>
        <translation>Every step until its end belongs to the session; recipients get a mail</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Shows the open session with its timeline</source>
        <translation>Shows the open session with its timeline</translation>
    </message>
    <message>
        <source>Close it…</source>
        <translation>Close it…</translation>
    </message>
    <message>
        <source>Closes the session; recipients get its report</source>
        <translation>Closes the session; recipients get its report</translation>
    </message>
    <message>
        <source>Intervention mode</source>
        <translation>Intervention mode</translation>
    </message>
    <message>
        <source>Whether a session is open is not known yet.</source>
        <translation>Whether a session is open is not known yet.</translation>
    </message>
    <message>
        <source>No session is open: a step will ask for one.</source>
        <translation>No session is open: a step will ask for one.</translation>
    </message>
    <message>
        <source>Steps run without a session; the history keeps them all the same.</source>
        <translation>Steps run without a session; the history keeps them all the same.</translation>
    </message>
    <message>
        <source>Remark…</source>
        <translation>Remark…</translation>
    </message>
    <message>
        <source>Writes a remark into the session: what was seen, decided, said</source>
        <translation>Writes a remark into the session: what was seen, decided, said</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionPane</name>
    <message>
        <source>Reading the session</source>
        <translation>Reading the session</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Expected impact</source>
        <translation>Expected impact</translation>
    </message>
    <message>
        <source>Planned end</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Impact</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Closed outside production because</source>
        <translation>Closed outside production because</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>times</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Reading the session…</source>
        <translation>Reading the session…</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Back to the list (Esc)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Report…</translation>
    </message>
    <message>
        <source>Shows the report, to be saved, printed or sent</source>
        <translation>Shows the report, to be saved, printed or sent</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Writes report, commands and outputs into a folder</source>
        <translation>Writes report, commands and outputs into a folder</translation>
    </message>
    <message>
        <source>No command in this session yet</source>
        <translation>No command in this session yet</translation>
    </message>
    <message>
        <source>Each step that runs while the session is open appears here.</source>
        <translation>Each step that runs while the session is open appears here.</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionText</name>
    <message>
        <source>Running</source>
        <comment>command</comment>
        <translation>Running</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>command</comment>
        <translation>Interrupted</translation>
    </message>
    <message numerus="yes">
        <source>Open, %Ln failure(s)</source>
        <translation>
            <numerusform>Open, %Ln failure</numerusform>
            <numerusform>Open, %Ln failures</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>session</comment>
        <translation>Open</translation>
    </message>
    <message numerus="yes">
        <source>Closed, %Ln failure(s)</source>
        <translation>
            <numerusform>Closed, %Ln failure</numerusform>
            <numerusform>Closed, %Ln failures</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>session</comment>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Version before</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Version after</translation>
    </message>
    <message>
        <source>Revision before</source>
        <translation>Revision before</translation>
    </message>
    <message>
        <source>Revision after</source>
        <translation>Revision after</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Files written</translation>
    </message>
    <message>
        <source>Files removed</source>
        <translation>Files removed</translation>
    </message>
    <message>
        <source>Data written</source>
        <translation>Data written</translation>
    </message>
    <message>
        <source>Time of the switch</source>
        <translation>Time of the switch</translation>
    </message>
    <message>
        <source>Means of the switch</source>
        <translation>Means of the switch</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Database upgraded</source>
        <translation>Database upgraded</translation>
    </message>
    <message>
        <source>Secured version put back</source>
        <translation>Secured version put back</translation>
    </message>
    <message>
        <source>Answer of the site (HTTP)</source>
        <translation>Answer of the site (HTTP)</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Response time</translation>
    </message>
    <message>
        <source>Version served</source>
        <translation>Version served</translation>
    </message>
    <message>
        <source>Problems reported by Moodle</source>
        <translation>Problems reported by Moodle</translation>
    </message>
    <message>
        <source>Lock taken over because</source>
        <translation>Lock taken over because</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <comment>name of a fact</comment>
        <translation>Error: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>mail</comment>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Being sent</source>
        <comment>mail</comment>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>mail</comment>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>mail</comment>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Not certain: perhaps sent</source>
        <comment>mail</comment>
        <translation>Not certain: perhaps sent</translation>
    </message>
    <message>
        <source>Link %1 of the chain does not follow from the one before it.</source>
        <translation>Link %1 of the chain does not follow from the one before it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln command(s) were changed or removed outside Quai.</source>
        <translation>
            <numerusform>%Ln command was changed or removed outside Quai.</numerusform>
            <numerusform>%Ln commands were changed or removed outside Quai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) were changed or removed outside Quai.</source>
        <translation>
            <numerusform>%Ln session was changed or removed outside Quai.</numerusform>
            <numerusform>%Ln sessions were changed or removed outside Quai.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <comment>operator, time</comment>
        <translation>%1, since %2</translation>
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
            <numerusform>Timeline of %Ln command</numerusform>
            <numerusform>Timeline of %Ln commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>No command yet in this session.</source>
        <translation>No command yet in this session.</translation>
    </message>
    <message>
        <source>pause: %1</source>
        <translation>pause: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionsList</name>
    <message>
        <source>Reading the history</source>
        <translation>Reading the history</translation>
    </message>
    <message>
        <source>Nothing fits the filter</source>
        <translation>Nothing fits the filter</translation>
    </message>
    <message>
        <source>Take words or restrictions away above.</source>
        <translation>Take words or restrictions away above.</translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation>No session yet</translation>
    </message>
    <message>
        <source>A session gathers the steps of one delivery, tells the recipients when it opens and closes, and ends with a report. Open the first one above.</source>
        <translation>A session gathers the steps of one delivery, tells the recipients when it opens and closes, and ends with a report. Open the first one above.</translation>
    </message>
    <message>
        <source>No command yet</source>
        <translation>No command yet</translation>
    </message>
    <message>
        <source>Each step of a delivery is written down here when it runs.</source>
        <translation>Each step of a delivery is written down here when it runs.</translation>
    </message>
    <message>
        <source>Delivery sessions</source>
        <translation>Delivery sessions</translation>
    </message>
    <message>
        <source>Sess&amp;ions</source>
        <translation>Sess&amp;ions</translation>
    </message>
    <message>
        <source>All co&amp;mmands</source>
        <translation>All co&amp;mmands</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionsPage</name>
    <message>
        <source>Checking the history</source>
        <translation>Checking the history</translation>
    </message>
    <message>
        <source>The file of the history is damaged: %1</source>
        <translation>The file of the history is damaged: %1</translation>
    </message>
    <message>
        <source>This history cannot be trusted.</source>
        <translation>This history cannot be trusted.</translation>
    </message>
    <message>
        <source>Folder of the export (it is made)</source>
        <translation>Folder of the export (it is made)</translation>
    </message>
    <message>
        <source>Folder (*)</source>
        <translation>Folder (*)</translation>
    </message>
    <message>
        <source>Exporting the session</source>
        <translation>Exporting the session</translation>
    </message>
    <message>
        <source>Export all commands of the filter</source>
        <translation>Export all commands of the filter</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>Exporting the history</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Written: %1</translation>
    </message>
    <message>
        <source>Sessions of %1</source>
        <translation>Sessions of %1</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>Writes every command that fits the filter into a table</source>
        <translation>Writes every command that fits the filter into a table</translation>
    </message>
    <message>
        <source>Mails…</source>
        <translation>Mails…</translation>
    </message>
    <message>
        <source>How mails are sent, their texts, and those that wait</source>
        <translation>How mails are sent, their texts, and those that wait</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Reads the server&apos;s journal too: what colleagues did is there then</source>
        <translation>Reads the server&apos;s journal too: what colleagues did is there then</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Import from Tool Delivery…</source>
        <translation>Import from Tool Delivery…</translation>
    </message>
    <message>
        <source>Brings the sessions that the plugin kept on this site into the history</source>
        <translation>Brings the sessions that the plugin kept on this site into the history</translation>
    </message>
</context>
<context>
    <name>quai::ui::SessionsProxy</name>
    <message>
        <source>None</source>
        <comment>mails</comment>
        <translation>None</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <comment>mails</comment>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <comment>mails</comment>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <comment>mails</comment>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Mails</source>
        <translation>Mails</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteBand</name>
    <message>
        <source>Mode not read yet</source>
        <translation>Mode not read yet</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>site, address</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Production site</source>
        <translation>Production site</translation>
    </message>
    <message>
        <source>Test site</source>
        <translation>Test site</translation>
    </message>
    <message>
        <source>Reading the state…</source>
        <translation>Reading the state…</translation>
    </message>
    <message>
        <source>State read at %1</source>
        <translation>State read at %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteCommands</name>
    <message>
        <source>Editing a site</source>
        <translation>Editing a site</translation>
    </message>
    <message>
        <source>Duplicating a site</source>
        <translation>Duplicating a site</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>This is a copy of %1. Change what differs, then save.</source>
        <translation>This is a copy of %1. Change what differs, then save.</translation>
    </message>
    <message>
        <source>Removing a site</source>
        <translation>Removing a site</translation>
    </message>
    <message>
        <source>Remove a site</source>
        <translation>Remove a site</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>Remove %1 from the list?</translation>
    </message>
    <message>
        <source>Only its entry in Quai goes. Nothing is changed on the server %1, in %2.</source>
        <translation>Only its entry in Quai goes. Nothing is changed on the server %1, in %2.</translation>
    </message>
    <message>
        <source>Remove the site</source>
        <translation>Remove the site</translation>
    </message>
    <message>
        <source>A job is running on %1. Wait for its end, or stop it.</source>
        <translation>A job is running on %1. Wait for its end, or stop it.</translation>
    </message>
    <message>
        <source>Practice servers</source>
        <translation>Practice servers</translation>
    </message>
    <message>
        <source>Practice site</source>
        <translation>Practice site</translation>
    </message>
    <message>
        <source>Adding the practice site</source>
        <translation>Adding the practice site</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteEditor</name>
    <message>
        <source>Add a site</source>
        <translation>Add a site</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Edit %1</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Connects to the server and looks at what it offers; changes nothing there</source>
        <translation>Connects to the server and looks at what it offers; changes nothing there</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>S&amp;top the test</source>
        <translation>S&amp;top the test</translation>
    </message>
    <message>
        <source>Saving the password</source>
        <translation>Saving the password</translation>
    </message>
    <message>
        <source>Saving the site</source>
        <translation>Saving the site</translation>
    </message>
</context>
<context>
    <name>quai::ui::SiteForm</name>
    <message>
        <source>Parts of the site</source>
        <translation>Parts of the site</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Moodle of the academy</source>
        <translation>Moodle of the academy</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Group</translation>
    </message>
    <message>
        <source>None: listed below its server</source>
        <translation>None: listed below its server</translation>
    </message>
    <message>
        <source>&amp;Production site: dangerous actions ask for its name</source>
        <translation>&amp;Production site: dangerous actions ask for its name</translation>
    </message>
    <message>
        <source>&amp;Recipients of reports</source>
        <translation>&amp;Recipients of reports</translation>
    </message>
    <message>
        <source>One mail address a line</source>
        <translation>One mail address a line</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>No&amp;te</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Name in ~/.ssh/config, or address</source>
        <translation>Name in ~/.ssh/config, or address</translation>
    </message>
    <message>
        <source>&amp;Login user</source>
        <translation>&amp;Login user</translation>
    </message>
    <message>
        <source>From ~/.ssh/config</source>
        <translation>From ~/.ssh/config</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Deliver as (sudo)</source>
        <translation>&amp;Deliver as (sudo)</translation>
    </message>
    <message>
        <source>The login user</source>
        <translation>The login user</translation>
    </message>
    <message>
        <source>&amp;PHP command</source>
        <translation>&amp;PHP command</translation>
    </message>
    <message>
        <source>SSH &amp;configuration</source>
        <translation>SSH &amp;configuration</translation>
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
        <translation>&amp;Method</translation>
    </message>
    <message>
        <source>&amp;Repository</source>
        <translation>&amp;Repository</translation>
    </message>
    <message>
        <source>M&amp;odule</source>
        <translation>M&amp;odule</translation>
    </message>
    <message>
        <source>&amp;Branch</source>
        <translation>&amp;Branch</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;User</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>&amp;Folder of the copies</source>
        <translation>&amp;Folder of the copies</translation>
    </message>
    <message>
        <source>&amp;Served folder</source>
        <translation>&amp;Served folder</translation>
    </message>
    <message>
        <source>&amp;Environment files</source>
        <translation>&amp;Environment files</translation>
    </message>
    <message>
        <source>One path a line, below the served folder</source>
        <translation>One path a line, below the served folder</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>Tem&amp;plates</source>
        <translation>Tem&amp;plates</translation>
    </message>
    <message>
        <source>One a line: config.php = /home/me/config.php.tpl</source>
        <translation>One a line: config.php = /home/me/config.php.tpl</translation>
    </message>
    <message>
        <source>Environment files that are not copied, but made from a file of this computer. In it, &apos;{{ name }}&apos; stands for a value and &apos;{{ secret:name }}&apos; for a secret.</source>
        <translation>Environment files that are not copied, but made from a file of this computer. In it, &apos;{{ name }}&apos; stands for a value and &apos;{{ secret:name }}&apos; for a secret.</translation>
    </message>
    <message>
        <source>&amp;Values</source>
        <translation>&amp;Values</translation>
    </message>
    <message>
        <source>One a line: dbname = moodle</source>
        <translation>One a line: dbname = moodle</translation>
    </message>
    <message>
        <source>Na&amp;me of a secret</source>
        <translation>Na&amp;me of a secret</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>S&amp;ecret</translation>
    </message>
    <message>
        <source>Goes into the password store of this computer</source>
        <translation>Goes into the password store of this computer</translation>
    </message>
    <message>
        <source>&amp;Command after a switch</source>
        <translation>&amp;Command after a switch</translation>
    </message>
    <message>
        <source>None: PHP&apos;s caches are made fresh through the web</source>
        <translation>None: PHP&apos;s caches are made fresh through the web</translation>
    </message>
    <message>
        <source>Allow two &amp;renames where the server has no exchange (a visitor may meet an error)</source>
        <translation>Allow two &amp;renames where the server has no exchange (a visitor may meet an error)</translation>
    </message>
    <message>
        <source>CVS&amp;ROOT</source>
        <translation>CVS&amp;ROOT</translation>
    </message>
    <message>
        <source>Path bel&amp;ow</source>
        <translation>Path bel&amp;ow</translation>
    </message>
    <message>
        <source>&amp;Branch or tag</source>
        <translation>&amp;Branch or tag</translation>
    </message>
    <message>
        <source>&amp;Branch (path)</source>
        <translation>&amp;Branch (path)</translation>
    </message>
    <message>
        <source>HEAD</source>
        <translation>HEAD</translation>
    </message>
    <message>
        <source>Unchanged: in the password store</source>
        <translation>Unchanged: in the password store</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>&amp;Session mode: a delivery step needs an open session</source>
        <translation>&amp;Session mode: a delivery step needs an open session</translation>
    </message>
    <message>
        <source>As in the mail settings</source>
        <translation>As in the mail settings</translation>
    </message>
    <message>
        <source>&amp;Language of mails and reports</source>
        <translation>&amp;Language of mails and reports</translation>
    </message>
    <message>
        <source>&amp;Webhook</source>
        <translation>&amp;Webhook</translation>
    </message>
    <message>
        <source>None: no chat room is told</source>
        <translation>None: no chat room is told</translation>
    </message>
    <message>
        <source>Gets a message in JSON when a session is opened or closed. “{secret}” stands for the part that must not be shared.</source>
        <translation>Gets a message in JSON when a session is opened or closed. “{secret}” stands for the part that must not be shared.</translation>
    </message>
    <message>
        <source>S&amp;ecret of the webhook</source>
        <translation>S&amp;ecret of the webhook</translation>
    </message>
</context>
<context>
    <name>quai::ui::SitePages</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Delivery</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Pages of the site</source>
        <translation>Pages of the site</translation>
    </message>
    <message>
        <source>%1 · production site</source>
        <translation>%1 · production site</translation>
    </message>
    <message>
        <source>%1 · test site</source>
        <translation>%1 · test site</translation>
    </message>
    <message>
        <source>Code base</source>
        <translation>Code base</translation>
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
        <translation>Filter sites</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Sites</translation>
    </message>
    <message>
        <source>&amp;Add a site…</source>
        <translation>&amp;Add a site…</translation>
    </message>
    <message>
        <source>Ado&amp;pt a Tool Delivery folder…</source>
        <translation>Ado&amp;pt a Tool Delivery folder…</translation>
    </message>
    <message>
        <source>&amp;Edit the site…</source>
        <translation>&amp;Edit the site…</translation>
    </message>
    <message>
        <source>D&amp;uplicate the site…</source>
        <translation>D&amp;uplicate the site…</translation>
    </message>
    <message>
        <source>&amp;Remove the site…</source>
        <translation>&amp;Remove the site…</translation>
    </message>
    <message>
        <source>Re&amp;fresh the state</source>
        <translation>Re&amp;fresh the state</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Add a site</translation>
    </message>
</context>
<context>
    <name>quai::ui::SitesProxyModel</name>
    <message>
        <source>Not connected yet</source>
        <translation>Not connected yet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>No connection</translation>
    </message>
    <message>
        <source>A step was interrupted</source>
        <translation>A step was interrupted</translation>
    </message>
    <message>
        <source>The state of the folders is not understood</source>
        <translation>The state of the folders is not understood</translation>
    </message>
    <message>
        <source>The state could not be read</source>
        <translation>The state could not be read</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>An operator is at work on it</source>
        <translation>An operator is at work on it</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Group: %1</translation>
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
        <translation>Connection</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Open session: %1</source>
        <translation>Open session: %1</translation>
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
        <translation>&amp;Virtual cron…</translation>
    </message>
    <message>
        <source>Its strategy, instances that starve or whose cron only counts, Moodle&apos;s own cron, crontab and timer</source>
        <translation>Its strategy, instances that starve or whose cron only counts, Moodle&apos;s own cron, crontab and timer</translation>
    </message>
    <message>
        <source>Define a &amp;new platform…</source>
        <translation>Define a &amp;new platform…</translation>
    </message>
    <message>
        <source>Empty, or from a template; with a preview of every step</source>
        <translation>Empty, or from a template; with a preview of every step</translation>
    </message>
    <message>
        <source>New platforms from a node &amp;list…</source>
        <translation>New platforms from a node &amp;list…</translation>
    </message>
    <message>
        <source>A CSV file as the plugin&apos;s bulkcreatenodes reads it, checked as a table before anything is made</source>
        <translation>A CSV file as the plugin&apos;s bulkcreatenodes reads it, checked as a table before anything is made</translation>
    </message>
    <message>
        <source>&amp;Capture the main platform…</source>
        <translation>&amp;Capture the main platform…</translation>
    </message>
    <message>
        <source>A snapshot of the main platform: the first template for new platforms</source>
        <translation>A snapshot of the main platform: the first template for new platforms</translation>
    </message>
    <message>
        <source>&amp;Generate the configuration files…</source>
        <translation>&amp;Generate the configuration files…</translation>
    </message>
    <message>
        <source>&amp;Generate the configuration files of the chosen ones…</source>
        <translation>&amp;Generate the configuration files of the chosen ones…</translation>
    </message>
    <message>
        <source>For each instance the config.php of a Moodle of its own, on the server</source>
        <translation>For each instance the config.php of a Moodle of its own, on the server</translation>
    </message>
    <message>
        <source>Renew all &amp;MNET pairs…</source>
        <translation>Renew all &amp;MNET pairs…</translation>
    </message>
    <message>
        <source>New keys in all platforms, then all of them learn each other&apos;s, so that no link stays broken</source>
        <translation>New keys in all platforms, then all of them learn each other&apos;s, so that no link stays broken</translation>
    </message>
    <message>
        <source>&amp;Synchronise the registers…</source>
        <translation>&amp;Synchronise the registers…</translation>
    </message>
    <message>
        <source>Writes the register into the copies that the instances have, without passwords</source>
        <translation>Writes the register into the copies that the instances have, without passwords</translation>
    </message>
    <message>
        <source>The main platform %1 is captured as a template. It is in maintenance meanwhile: its users wait.</source>
        <translation>The main platform %1 is captured as a template. It is in maintenance meanwhile: its users wait.</translation>
    </message>
    <message>
        <source>First the main platform and every enabled instance with MNET make themselves a new key; then each of them learns the new keys of all others. Where one does not answer, its result says which links wait for another attempt.</source>
        <translation>First the main platform and every enabled instance with MNET make themselves a new key; then each of them learns the new keys of all others. Where one does not answer, its result says which links wait for another attempt.</translation>
    </message>
    <message>
        <source>&amp;What no row names…</source>
        <translation>&amp;What no row names…</translation>
    </message>
    <message>
        <source>Databases and data folders of the plugin&apos;s schemes that no row names</source>
        <translation>Databases and data folders of the plugin&apos;s schemes that no row names</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepColumn</name>
    <message>
        <source>Run &amp;everything…</source>
        <translation>Run &amp;everything…</translation>
    </message>
    <message>
        <source>All steps that are left, after one confirmation that shows the whole plan</source>
        <translation>All steps that are left, after one confirmation that shows the whole plan</translation>
    </message>
    <message>
        <source>Preview of everything</source>
        <translation>Preview of everything</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Something is under way on this site; wait for it or cancel it.</source>
        <translation>Something is under way on this site; wait for it or cancel it.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>Stops at the next safe point (Esc)</source>
        <translation>Stops at the next safe point (Esc)</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepFrame</name>
    <message>
        <source>Sy&amp;nchronise</source>
        <translation>Sy&amp;nchronise</translation>
    </message>
    <message>
        <source>&amp;Update the code</source>
        <translation>&amp;Update the code</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Step %1: %2</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Progress of the step</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Shows what this step would do, without doing it</source>
        <translation>Shows what this step would do, without doing it</translation>
    </message>
    <message>
        <source>Preview: %1</source>
        <translation>Preview: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>progress</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 elapsed, %2 expected</source>
        <translation>%1 elapsed, %2 expected</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 elapsed</translation>
    </message>
    <message>
        <source>It takes longer than the last time.</source>
        <translation>It takes longer than the last time.</translation>
    </message>
    <message>
        <source>Done at %1 in %2</source>
        <translation>Done at %1 in %2</translation>
    </message>
    <message>
        <source>Done at %1 in %2 by %3</source>
        <translation>Done at %1 in %2 by %3</translation>
    </message>
    <message>
        <source>Set pro&amp;duction aside</source>
        <translation>Set pro&amp;duction aside</translation>
    </message>
    <message>
        <source>&amp;Restore production</source>
        <translation>&amp;Restore production</translation>
    </message>
</context>
<context>
    <name>quai::ui::StepOptions</name>
    <message>
        <source>Synchronise the &amp;backup version</source>
        <translation>Synchronise the &amp;backup version</translation>
    </message>
    <message>
        <source>The copy that serves during the delivery</source>
        <translation>The copy that serves during the delivery</translation>
    </message>
    <message>
        <source>Synchronise the backup &amp;and security version</source>
        <translation>Synchronise the backup &amp;and security version</translation>
    </message>
    <message>
        <source>Fills a third copy as well, for a delivery in several stages</source>
        <translation>Fills a third copy as well, for a delivery in several stages</translation>
    </message>
    <message>
        <source>Component path:</source>
        <translation>Component path:</translation>
    </message>
    <message>
        <source>Component path</source>
        <translation>Component path</translation>
    </message>
    <message>
        <source>goes into the history</source>
        <translation>goes into the history</translation>
    </message>
    <message>
        <source>Com&amp;ment:</source>
        <translation>Com&amp;ment:</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Upgrade Moodle&apos;s database when it is pending</source>
        <translation>Upgrade Moodle&apos;s database when it is pending</translation>
    </message>
    <message>
        <source>Runs Moodle&apos;s own upgrade after the switch. It cannot be undone by changing the code.</source>
        <translation>Runs Moodle&apos;s own upgrade after the switch. It cannot be undone by changing the code.</translation>
    </message>
    <message>
        <source>When the upgrade fails or the site does not answer well after the switch</source>
        <translation>When the upgrade fails or the site does not answer well after the switch</translation>
    </message>
    <message>
        <source>⚠ This path leaves the code base.</source>
        <translation>⚠ This path leaves the code base.</translation>
    </message>
    <message>
        <source>⚠ This is no path below the code base.</source>
        <translation>⚠ This is no path below the code base.</translation>
    </message>
    <message>
        <source>Put the secured version bac&amp;k if the site fails</source>
        <translation>Put the secured version bac&amp;k if the site fails</translation>
    </message>
    <message>
        <source>Take what the site&apos;s repository offers instead</source>
        <translation>Take what the site&apos;s repository offers instead</translation>
    </message>
    <message>
        <source>Release of the code base: %1</source>
        <translation>Release of the code base: %1</translation>
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
        <translation>under way</translation>
    </message>
    <message>
        <source>done</source>
        <comment>a step</comment>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>a step</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>to be done</source>
        <comment>a step</comment>
        <translation>to be done</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
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
            <numerusform>%Ln active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln disabled</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln disabled</numerusform>
            <numerusform>%Ln disabled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln broken</source>
        <comment>instances</comment>
        <translation>
            <numerusform>%Ln broken</numerusform>
            <numerusform>%Ln broken</numerusform>
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
        <translation>Last run of the cron of active instances</translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation>Needs attention first</translation>
    </message>
    <message>
        <source>Nothing so far; %1 of %2 were asked.</source>
        <comment>%1 of %2 instances</comment>
        <translation>Nothing so far; %1 of %2 were asked.</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Show only these: %1</source>
        <translation>Show only these: %1</translation>
    </message>
</context>
<context>
    <name>quai::ui::TableView</name>
    <message>
        <source>Copy the rows</source>
        <translation>Copy the rows</translation>
    </message>
</context>
<context>
    <name>quai::ui::TextPane</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Discard</translation>
    </message>
    <message>
        <source>Mistakes in project.yml</source>
        <translation>Mistakes in project.yml</translation>
    </message>
    <message>
        <source>Save project.yml as a commit (%1)</source>
        <translation>Save project.yml as a commit (%1)</translation>
    </message>
    <message>
        <source>Show again what is on disk</source>
        <translation>Show again what is on disk</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Line %1, column %2: %3</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message numerus="yes">
        <source>✗ %Ln mistake(s): the text cannot be saved yet</source>
        <translation>
            <numerusform>✗ %Ln mistake: the text cannot be saved yet</numerusform>
            <numerusform>✗ %Ln mistakes: the text cannot be saved yet</numerusform>
        </translation>
    </message>
    <message>
        <source>✎ Changed, not saved yet</source>
        <translation>✎ Changed, not saved yet</translation>
    </message>
    <message>
        <source>✓ The same file as the table shows</source>
        <translation>✓ The same file as the table shows</translation>
    </message>
</context>
<context>
    <name>quai::ui::WelcomePage</name>
    <message>
        <source>Choose a site</source>
        <translation>Choose a site</translation>
    </message>
    <message>
        <source>Its state, its copies and its deliveries appear here.</source>
        <translation>Its state, its copies and its deliveries appear here.</translation>
    </message>
    <message>
        <source>Welcome to Quai</source>
        <translation>Welcome to Quai</translation>
    </message>
    <message>
        <source>Quai delivers code to Moodle sites over SSH. Begin with a site: adopt the folder that Tool Delivery has used on its server, or describe the site in an empty form.</source>
        <translation>Quai delivers code to Moodle sites over SSH. Begin with a site: adopt the folder that Tool Delivery has used on its server, or describe the site in an empty form.</translation>
    </message>
    <message>
        <source>Servers of ~/.ssh/config: choose the one of the site</source>
        <translation>Servers of ~/.ssh/config: choose the one of the site</translation>
    </message>
    <message>
        <source>To look around first, run dev/demo in the sources: it starts practice servers on this computer and opens Quai on them.</source>
        <translation>To look around first, run dev/demo in the sources: it starts practice servers on this computer and opens Quai on them.</translation>
    </message>
    <message>
        <source>Adopt a Tool Delivery folder…</source>
        <translation>Adopt a Tool Delivery folder…</translation>
    </message>
    <message>
        <source>Describe a site…</source>
        <translation>Describe a site…</translation>
    </message>
    <message>
        <source>The practice servers could not be started: %1
In the sources of Quai, dev/deps installs what they need.</source>
        <translation>The practice servers could not be started: %1
In the sources of Quai, dev/deps installs what they need.</translation>
    </message>
    <message>
        <source>The practice servers are being started; that takes some ten seconds.</source>
        <translation>The practice servers are being started; that takes some ten seconds.</translation>
    </message>
    <message>
        <source>To look around first, start practice servers on this computer: a small Moodle with three virtual instances and a release to be delivered. They listen to this computer alone and end with Quai.</source>
        <translation>To look around first, start practice servers on this computer: a small Moodle with three virtual instances and a release to be delivered. They listen to this computer alone and end with Quai.</translation>
    </message>
    <message>
        <source>Start the practice servers</source>
        <translation>Start the practice servers</translation>
    </message>
</context>
<context>
    <name>quai::ui::WhatIfPane</name>
    <message>
        <source>&amp;Calculate</source>
        <translation>&amp;Calculate</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Plugins in other versions of Moodle</source>
        <translation>Plugins in other versions of Moodle</translation>
    </message>
    <message>
        <source>&amp;Versions of Moodle:</source>
        <translation>&amp;Versions of Moodle:</translation>
    </message>
    <message>
        <source>Versions of Moodle</source>
        <translation>Versions of Moodle</translation>
    </message>
    <message>
        <source>Those that the cache has are suggested: 4.5, 4.5+, 4.5.1, tags and branches</source>
        <translation>Those that the cache has are suggested: 4.5, 4.5+, 4.5.1, tags and branches</translation>
    </message>
    <message>
        <source>The whole matrix with its reasons, as CSV or HTML</source>
        <translation>The whole matrix with its reasons, as CSV or HTML</translation>
    </message>
    <message>
        <source>What if it were another Moodle?</source>
        <translation>What if it were another Moodle?</translation>
    </message>
    <message>
        <source>Give the versions of Moodle that you think of, then calculate: each plugin is resolved for each of them, and what blocks is shown. Nothing is changed.</source>
        <translation>Give the versions of Moodle that you think of, then calculate: each plugin is resolved for each of them, and what blocks is shown. Nothing is changed.</translation>
    </message>
    <message>
        <source>Calculating…</source>
        <translation>Calculating…</translation>
    </message>
    <message>
        <source>Calculating what if</source>
        <translation>Calculating what if</translation>
    </message>
    <message>
        <source>Choose a cell to read what stands against it.</source>
        <translation>Choose a cell to read what stands against it.</translation>
    </message>
    <message>
        <source>%1 in Moodle %2</source>
        <translation>%1 in Moodle %2</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nothing stands against it.</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>Export the matrix</translation>
    </message>
    <message>
        <source>Tables (*.csv);;Pages (*.html)</source>
        <translation>Tables (*.csv);;Pages (*.html)</translation>
    </message>
</context>
<context>
    <name>quai::ui::WhatIfProxy</name>
    <message>
        <source>Nothing is known about it in this Moodle.</source>
        <translation>Nothing is known about it in this Moodle.</translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Nothing stands against it.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln component(s) would block</source>
        <translation>
            <numerusform>%Ln component would block</numerusform>
            <numerusform>%Ln components would block</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would block</source>
        <translation>Nothing would block</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
</context>
</TS>
