using SchemaGen.Evolution.Git;
using SchemaGen.RelaxNg;
using SchemaGen.Schemas;
using SchemaGen.Testing;

namespace SchemaGen.Evolution.Tests.Git;

/// <summary>Versions as they were at commits.</summary>
public sealed class GitSchemaTests : IDisposable
{
    private readonly GitFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("git:v1")]
    [InlineData("git:v1:schemas/disk.rng")]
    [InlineData("git:v1:/schemas/./parts/../disk.rng")]
    [InlineData("git:HEAD~1")]
    [InlineData("git:HEAD^{/v1}")]
    public void A_schema_is_read_with_its_includes_as_they_were(string old)
    {
        string path = WriteVersions();

        EvolutionReport report = SchemaEvolution.Compare(old, path);

        report.OldPath.ShouldBe(old);
        ReportedChange change = report.Changes.ShouldHaveSingleItem();
        change.Change.Path.ShouldBe("/disk/@b");
        change.Change.Old!.Value.Path.ShouldEndWith(":/common.rng");
        change.Change.Old.Value.Path.ShouldStartWith("git:");
        _folder.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [SkippableFact]
    public void The_files_of_today_do_not_matter()
    {
        string path = WriteVersions();
        File.Delete(_folder.PathOf("common.rng"));

        GitSchema.Compile("git:v1", path).IsCorrect.ShouldBeTrue();
    }

    [SkippableTheory]
    [InlineData("git:", "expected a revision: git:REVISION or git:REVISION:PATH")]
    [InlineData("git::schemas/disk.rng", "expected a revision: git:REVISION or git:REVISION:PATH")]
    [InlineData("git:-v1", "a revision cannot begin with '-'")]
    [InlineData("git:--output=x", "a revision cannot begin with '-'")]
    [InlineData("git:v1\nv2", "a revision or path cannot contain control characters")]
    [InlineData("git:v9", "there is no commit 'v9' in the repository; a shallow clone lacks tags and older commits (git fetch --tags --unshallow)")]
    [InlineData("git:v1:", "expected a path after the second ':'")]
    [InlineData("git:v1:../disk.rng", "the path '../disk.rng' leads out of the repository")]
    [InlineData("git:v1:schemas/../../disk.rng", "the path 'schemas/../../disk.rng' leads out of the repository")]
    [InlineData("git:v1:schemas/gone.rng", "there is no file 'schemas/gone.rng' in v1")]
    [InlineData("git:v1:schemas", "there is no file 'schemas' in v1")]
    public void What_cannot_be_read_is_told(string old, string message)
    {
        string path = WriteVersions();

        Should.Throw<IOException>(() => SchemaEvolution.Compare(old, path)).Message.ShouldBe(message);
    }

    [SkippableTheory]
    [InlineData("../../outside.rng", "it is outside of the repository")]
    [InlineData("../../../../../../etc/outside.rng", "it is outside of the repository")]
    [InlineData("file:///etc/outside.rng", "it is outside of the repository")]
    [InlineData("/etc/outside.rng", "it is outside of the repository")]
    [InlineData("parts/gone.rng", "there is no file 'schemas/parts/gone.rng' in v1")]
    public void An_included_file_is_one_of_the_commit(string href, string reason)
    {
        string path = _folder.Write("schemas/disk.rng", Grammar($"<include href='{href}'/>"));
        _folder.Commit("v1");

        SchemaResult result = GitSchema.Compile("git:v1", path);

        result.IsCorrect.ShouldBeFalse();
        result.Diagnostics[0].Message.ShouldBe($"The file cannot be read: {reason}");
    }

    [SkippableFact]
    public void A_folder_without_a_repository_is_told()
    {
        using TemporaryFolder elsewhere = new();
        string path = elsewhere.Write("disk.rng", Disk("a"));

        Should.Throw<IOException>(() => GitSchema.Compile("git:HEAD", path)).Message.ShouldBe("the new version is in no git repository");
    }

    [SkippableFact]
    public void A_link_leads_to_its_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege there.");
        string path = WriteVersions();
        File.CreateSymbolicLink(_folder.PathOf("schemas/link.rng"), "disk.rng");
        File.CreateSymbolicLink(_folder.PathOf("schemas/out.rng"), "/etc/passwd");
        _folder.Commit("v3");

        GitSchema.Compile("git:v3:schemas/link.rng", path).IsCorrect.ShouldBeTrue();
        Should.Throw<IOException>(() => GitSchema.Compile("git:v3:schemas/out.rng", path)).Message.ShouldBe("there is no file 'schemas/out.rng' in v3");
    }

    [SkippableFact]
    public void Nothing_of_the_repository_is_run()
    {
        Skip.If(OperatingSystem.IsWindows(), "The programs are shell scripts.");
        string path = WriteVersions();
        string marker = _folder.PathOf("was-run");
        string program = _folder.Write(".git/program", $"#!/bin/sh\ntouch '{marker}'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach ((string key, string value) in new[]
        {
            ("core.fsmonitor", program), ("core.hooksPath", ".git/hooks"), ("core.pager", program), ("core.sshCommand", program), ("core.alternateRefsCommand", program),
            ("diff.external", program), ("filter.x.smudge", program), ("alias.cat-file", $"!{program}"), ("protocol.ext.allow", "always"),
            ("remote.origin.url", $"ext::{program}"), ("remote.origin.promisor", "true"), ("extensions.partialClone", "origin"), ("core.repositoryFormatVersion", "1"),
        })
        {
            _folder.Git("config", key, value);
        }

        string blob = _folder.Git("rev-parse", "v1:common.rng");
        GitSchema.Compile("git:v1", path).IsCorrect.ShouldBeTrue();

        // The repository lacks it, as a partial clone does.
        string file = _folder.PathOf($".git/objects/{blob[..2]}/{blob[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);
        Should.NotThrow(() => GitSchema.Compile("git:v1", path).IsCorrect.ShouldBeFalse());
        File.Exists(marker).ShouldBeFalse();
    }

    private string WriteVersions()
    {
        string path = _folder.Write("schemas/disk.rng", Grammar("<include href='../common.rng'/>"));
        _folder.Write("common.rng", Disk("a"));
        _folder.Commit("v1");
        _folder.Write("common.rng", Disk("b"));
        _folder.Commit("v2");
        return path;
    }

    private static string Disk(string attribute) =>
        Grammar($"<start><element name='disk'><optional><attribute name='a'/></optional>{(attribute == "a" ? "" : $"<optional><attribute name='{attribute}'/></optional>")}</element></start>");

    private static string Grammar(string content) => $"<grammar {Versions.Namespaces}>{content}</grammar>";
}
