namespace SchemaGen.Datatypes.Tests;

public sealed class DatatypeLibraryTests
{
    [Fact]
    public void The_empty_uri_is_the_built_in_library() => DatatypeLibrary.Find("")!.Uri.ShouldBe("");

    [Fact]
    public void The_uri_of_XSD_is_the_XSD_library() => DatatypeLibrary.Find(DatatypeLibrary.XsdUri)!.Uri.ShouldBe(DatatypeLibrary.XsdUri);

    [Fact]
    public void Other_uris_are_not_known() => DatatypeLibrary.Find("http://www.w3.org/2001/XMLSchema").ShouldBeNull();

    [Theory]
    [InlineData("ID", "a", "a:b", IdType.Id)]
    [InlineData("IDREF", " a ", "1", IdType.IdRef)]
    [InlineData("IDREFS", "a b", "", IdType.IdRefs)]
    public void The_library_of_DTD_compatibility_has_the_types_of_identifiers(string name, string valid, string invalid, IdType idType)
    {
        DatatypeLibrary.Find("http://relaxng.org/ns/compatibility/datatypes/1.0")!.TryCreate(name, [], out Datatype? datatype, out _).ShouldBeTrue();

        datatype!.IsValid(valid).ShouldBeTrue();
        datatype.IsValid(invalid).ShouldBeFalse();
        datatype.IdType.ShouldBe(idType);
    }

    [Theory]
    [InlineData("ID", "length", DatatypeErrorKind.InvalidUse)]
    [InlineData("NMTOKEN", null, DatatypeErrorKind.UnknownDatatype)]
    public void The_library_of_DTD_compatibility_has_nothing_else(string name, string? parameter, DatatypeErrorKind kind)
    {
        DatatypeParameter[] parameters = parameter is null ? [] : [new(parameter, "1")];
        DatatypeLibrary.Find(DatatypeLibrary.DtdCompatibilityUri)!.TryCreate(name, parameters, out _, out DatatypeError? error).ShouldBeFalse();
        error!.Kind.ShouldBe(kind);
    }

    [Fact]
    public void Built_in_token_compares_after_collapsing()
    {
        Datatype token = BuiltIn("token");
        token.Parse(" a \n b ").ShouldBe(token.Parse("a b"));
    }

    [Fact]
    public void Built_in_string_compares_as_it_stands()
    {
        Datatype text = BuiltIn("string");
        text.Parse("a ").ShouldNotBe(text.Parse("a"));
    }

    [Fact]
    public void The_built_in_library_has_no_other_types()
    {
        DatatypeLibrary.Find("")!.TryCreate("int", [], out _, out DatatypeError? error).ShouldBeFalse();
        error!.Kind.ShouldBe(DatatypeErrorKind.UnknownDatatype);
    }

    [Fact]
    public void The_built_in_types_have_no_parameters()
    {
        DatatypeLibrary.Find("")!.TryCreate("token", [new("pattern", "a")], out _, out DatatypeError? error).ShouldBeFalse();
        error!.Kind.ShouldBe(DatatypeErrorKind.InvalidUse);
        error.ParameterIndex.ShouldBe(0);
    }

    [Fact]
    public void An_unknown_XSD_type_is_an_error_of_the_type() =>
        Types.XsdError("unsignedLang").ShouldBe(new DatatypeError(DatatypeErrorKind.UnknownDatatype, "XSD has no datatype unsignedLang; did you mean 'unsignedLong'?"));

    [Theory]
    [InlineData("ID", IdType.Id)]
    [InlineData("IDREF", IdType.IdRef)]
    [InlineData("IDREFS", IdType.IdRefs)]
    [InlineData("NCName", IdType.None)]
    [InlineData("NMTOKENS", IdType.None)]
    public void Identifiers_are_told_apart(string name, IdType expected) => Types.Xsd(name).IdType.ShouldBe(expected);

    [Theory]
    [InlineData("QName", true)]
    [InlineData("NOTATION", true)]
    [InlineData("ENTITY", true)]
    [InlineData("ENTITIES", true)]
    [InlineData("token", false)]
    [InlineData("NMTOKENS", false)]
    public void Types_that_need_the_document_say_so(string name, bool expected) => Types.Xsd(name).IsContextDependent.ShouldBe(expected);

    [Fact]
    public void A_type_remembers_its_parameters() =>
        Types.Xsd("token", ("pattern", "a"), ("maxLength", "3")).Parameters.ShouldBe([new("pattern", "a"), new("maxLength", "3")]);

    private static Datatype BuiltIn(string name)
    {
        DatatypeLibrary.Find("")!.TryCreate(name, [], out Datatype? datatype, out _).ShouldBeTrue();
        return datatype!;
    }
}
