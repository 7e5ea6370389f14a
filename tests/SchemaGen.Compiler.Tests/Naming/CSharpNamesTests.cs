using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.Compiler.Naming;

namespace SchemaGen.Compiler.Tests.Naming;

public sealed class CSharpNamesTests
{
    [Theory]
    [InlineData("backingStore", "BackingStore")]
    [InlineData("max_size", "MaxSize")]
    [InlineData("iscsi-direct", "IscsiDirect")]
    [InlineData("802.1Qbg", "_802_1Qbg")]
    [InlineData("1.1", "_1_1")]
    [InlineData("x86_64", "X86_64")]
    [InlineData("NBD", "NBD")]
    [InlineData("", "Empty")]
    [InlineData("+", "Plus")]
    [InlineData("c++", "CPlusPlus")]
    [InlineData("-1", "Minus1")]
    public void Pascal(string text, string name) => CSharpNames.Pascal(text).ShouldBe(name);

    [Theory]
    [InlineData("BackingStore", "backingStore")]
    [InlineData("NBD", "nbd")]
    [InlineData("NBDExport", "nbdExport")]
    [InlineData("A", "a")]
    public void Camel(string pascal, string name) => CSharpNames.Camel(pascal).ShouldBe(name);

    [Theory]
    [InlineData("DiskSource", "DiskBackingStore", "Source")]
    [InlineData("DiskSource", "Disk", "Source")]
    [InlineData("Disk", "Disk", "Disk")]
    [InlineData("Storage", "Disk", "Storage")]
    public void Common_words_are_left_out(string name, string other, string rest) => CSharpNames.WithoutCommonWords(name, other).ShouldBe(rest);

    [Theory]
    [InlineData("Disk", "Model", "DiskModel")]
    [InlineData("Snapshot", "Snapshot", "Snapshot")]
    [InlineData("SgIO", "Sgio", "SgIO")]
    [InlineData("Pool", "_8021", "Pool8021")]
    [InlineData("", "_8021", "_8021")]
    public void Joined_names_do_not_repeat(string first, string second, string joined) => CSharpNames.Join(first, second).ShouldBe(joined);

    [Theory]
    [InlineData("PoolDir", "Pool", true)]
    [InlineData("Pooldir", "Pool", false)]
    [InlineData("Pool", "Pool", false)]
    public void A_word_must_end_where_the_other_name_ends(string name, string other, bool expected) =>
        CSharpNames.StartsWithWords(name, other).ShouldBe(expected);

    [Fact]
    public void Every_text_gives_an_identifier() => AnyText.Strings.Sample(static text =>
        SyntaxFacts.IsValidIdentifier(CSharpNames.Pascal(text)) && SyntaxFacts.IsValidIdentifier(CSharpNames.Spelled(text)));

    [Fact]
    public void The_keywords_are_the_compilers() =>
        SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText)
            .Where(static word => !word.StartsWith("__", StringComparison.Ordinal) && !CSharpKeywords.Contains(word))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Disk", "Disks")]
    [InlineData("Address", "Addresses")]
    [InlineData("Box", "Boxes")]
    [InlineData("Entry", "Entries")]
    [InlineData("Key", "Keys")]
    [InlineData("Bus", "Buses")]
    [InlineData("Features", "Features")]
    [InlineData("Switch", "Switches")]
    public void Plural(string name, string plural) => Plurals.Of(name).ShouldBe(plural);

    [Fact]
    public void Names_are_unique_without_regard_to_case()
    {
        NameAllocator names = new(["Taken"]);
        names.Take("taken", "Os").ShouldBe("Os");
        names.Take("OS").ShouldBe("OS2");
        names.Take("os", null, "OsKind").ShouldBe("OsKind");
    }
}
