using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>The snapshots that other tests rely on fail when they should.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string TestFile => _folder.PathOf("SomeTests.cs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_text_that_is_as_verified_passes_and_leaves_nothing()
    {
        _folder.Write("SomeTests.Method.verified.cs", "one\r\ntwo\r\n");
        _folder.Write("SomeTests.Method.received.cs", "old");

        Snapshot.Match("one\ntwo\n", file: TestFile, method: "Method");

        File.Exists(_folder.PathOf("SomeTests.Method.received.cs")).ShouldBeFalse();
    }

    [Fact]
    public void A_difference_is_shown_and_kept()
    {
        _folder.Write("SomeTests.Method.verified.cs", "one\ntwo\nthree\n");

        SnapshotException failure = Should.Throw<SnapshotException>(() => Snapshot.Match("one\n2\nthree\n", file: TestFile, method: "Method"));

        failure.Message.ShouldContain(" one\n-two\n+2\n three\n");
        failure.Message.ShouldEndWith("To accept: SCHEMAGEN_ACCEPT=1 dotnet test --filter SomeTests.Method");
        File.ReadAllText(_folder.PathOf("SomeTests.Method.received.cs")).ShouldBe("one\n2\nthree\n");
    }

    [Fact]
    public void A_missing_snapshot_fails()
    {
        Should.Throw<SnapshotException>(() => Snapshot.Match("text", "txt", TestFile, "Method"))
            .Message.ShouldStartWith("SomeTests.Method.verified.txt: there is no such file yet.");
    }

    [Fact]
    public void Of_many_files_each_has_its_snapshot_and_none_is_left_over()
    {
        _folder.Write("SomeTests.Method#A.g.verified.cs", "a");
        _folder.Write("SomeTests.Method#B.g.verified.cs", "b");
        _folder.Write("SomeTests.MethodOfOther#C.g.verified.cs", "c");

        Snapshot.MatchAll(new Dictionary<string, string> { ["A.g.cs"] = "a", ["B.g.cs"] = "b" }, TestFile, "Method");
        Should.Throw<SnapshotException>(() => Snapshot.MatchAll(new Dictionary<string, string> { ["A.g.cs"] = "a" }, TestFile, "Method"))
            .Message.ShouldStartWith("SomeTests.Method#B.g.verified.cs: nothing gives this file any more.");
    }

    [Fact]
    public void Versions_are_no_difference()
    {
        Snapshot.Scrub("""[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "0.1.0")] // SchemaGen 0.1.0, 1.2.3""")
            .ShouldBe("""[global::System.CodeDom.Compiler.GeneratedCode("SchemaGen", "{version}")] // SchemaGen {version}, 1.2.3""");
    }

    [Fact]
    public void Changes_that_are_far_apart_are_shown_apart()
    {
        string[] lines = [.. Enumerable.Range(1, 30).Select(static number => $"line {number}")];
        string expected = string.Join('\n', lines);
        lines[1] = "changed";
        lines[28] = "changed too";

        string difference = TextDiff.Unified(expected, string.Join('\n', lines));

        difference.ShouldBe("""
             line 1
            -line 2
            +changed
             line 3
             line 4
             line 5
            @@ line 26 @@
             line 26
             line 27
             line 28
            -line 29
            +changed too
             line 30

            """);
        TextDiff.Unified(expected, expected).ShouldBeEmpty();
    }
}
