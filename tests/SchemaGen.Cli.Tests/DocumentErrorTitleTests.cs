using SchemaGen.Cli.Reports;
using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary>The titles of document errors equal those of their pages.</summary>
public sealed class DocumentErrorTitleTests
{
    [Fact]
    public void Each_page_has_the_title_of_its_code()
    {
        string[] pages = Directory.GetFiles(SourceTree.PathOf("docs", "diagnostics"), "RNG*.md");

        pages.ShouldNotBeEmpty();
        foreach (string page in pages)
        {
            string code = Path.GetFileNameWithoutExtension(page);
            File.ReadLines(page).First().ShouldBe($"# {code}: {DocumentErrorTitles.Of(code)}");
        }
    }
}
