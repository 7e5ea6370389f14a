namespace SchemaGen.Evolution.Tests.Api;

/// <summary>What changes in the generated types: by what names mean, not by the names alone.</summary>
public sealed class ApiMeaningTests
{
    private const string X = "<element name='x'><attribute name='p'/><optional><attribute name='o'/></optional></element>";
    private const string OtherX = "<element name='x'><attribute name='q'/><attribute name='s'/></element>";

    [Fact]
    public void A_type_that_gets_another_name_is_the_same_type() =>
        Api($"{Root("<ref name='x'/>", "<empty/>")}<define name='x'>{X}</define>", $"{Root("<ref name='old-x'/>", "<empty/>")}<define name='old-x'>{X}</define>").ShouldBe(
        [
            "~ RA.X: required X → required OldX",
            "~ X: class → class, named OldX",
        ]);

    [Fact]
    public void A_name_that_belongs_to_another_type_now_is_told() =>
        Api(
            $"{Root("<ref name='x'/>", "<empty/>")}<define name='x'>{X}</define>",
            $"{Root("<ref name='old-x'/>", "<ref name='x'/>")}<define name='old-x'>{X}</define><define name='x'>{OtherX}</define>").ShouldBe(
        [
            "~ RA.X: required X → required OldX",
            "+ RB.X: required X",
            "~ X: class → class, named OldX",
            "+ X: class",
        ]);

    [Fact]
    public void A_property_whose_type_keeps_its_name_but_is_another_is_told() =>
        Api(
            $"{Root("<ref name='x'/>", "<ref name='y'/>")}<define name='x'>{X}</define><define name='y'>{OtherX}</define>",
            $"{Root("<ref name='y'/>", "<ref name='x'/>")}<define name='y'>{X}</define><define name='x'>{OtherX}</define>").ShouldBe(
        [
            "~ RA.X: required X → required Y",
            "~ RB.X: required Y → required X",
            "~ X: class → class, named Y",
            "~ Y: class → class, named X",
        ]);

    [Fact]
    public void A_property_that_keeps_its_name_and_type_may_be_another_attribute() =>
        Api("<element name='r'><attribute name='disk-size'/></element>", "<element name='r'><attribute name='diskSize'/></element>")
            .ShouldBe(["~ R.DiskSize: required string for \"disk-size\" → required string for \"diskSize\""]);

    [Fact]
    public void A_member_of_an_enum_that_keeps_its_name_may_be_another_word() =>
        Api(Words("a", "b-c"), Words("a", "bC")).ShouldBe(["~ RK.BC: \"b-c\" → \"bC\""]);

    [Theory]
    [InlineData("<element name='r'><empty/></element>", "<element name='r'><optional><attribute name='a'/></optional></element>", VersionPart.Minor)]
    [InlineData("<element name='r'><empty/></element>", "<element name='r'><attribute name='a'/></element>", VersionPart.Major)]
    [InlineData("<element name='r'><optional><attribute name='a'/></optional></element>", "<element name='r'><empty/></element>", VersionPart.Major)]
    [InlineData("<element name='r'><optional><attribute name='a'/></optional></element>", "<element name='r'><zeroOrMore><attribute name='a'/></zeroOrMore></element>", VersionPart.Patch)]
    public void The_part_of_the_version_follows_from_what_breaks_callers(string old, string @new, VersionPart part) =>
        Versions.Compare(old, @new).ApiVersionPart.ShouldBe(part);

    [Fact]
    public void A_further_case_of_a_union_breaks_callers() =>
        Versions.Compare(Cases("a", "b"), Cases("a", "b", "c")).Api.ShouldContain(static change => change.Old == null && change.IsBreaking && change.Member == null);

    private static string Root(string a, string b) => $"<start><element name='r'><element name='a'>{a}</element><element name='b'>{b}</element></element></start>";

    private static IEnumerable<string> Api(string old, string @new) => Versions.Compare(old, @new).Api.Select(static change => change.ToString());

    private static string Words(params string[] words) => $"<element name='r'><attribute name='k'><choice>{string.Concat(words.Select(static word => $"<value>{word}</value>"))}</choice></attribute></element>";

    private static string Cases(params string[] cases) =>
        $"<element name='r'><choice>{string.Concat(cases.Select(static name => $"<group><attribute name='t'><value>{name}</value></attribute><attribute name='{name}1'/><attribute name='{name}2'/></group>"))}</choice></element>";
}
