namespace SchemaGen.Cli.Tests;

/// <summary>A schema with documents.</summary>
internal static class Examples
{
    public const string Schema = """
        <element name="note" xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <attribute name="priority"><data type="unsignedByte"/></attribute>
          <zeroOrMore><element name="line"><text/></element></zeroOrMore>
        </element>
        """;

    public const string Incorrect = """
        <element name="note" xmlns="http://relaxng.org/ns/structure/1.0">
          <ref name="nothing"/>
        </element>
        """;

    public const string Valid = "<note priority='1'><line>text</line></note>";

    public const string Invalid = "<note priority='high'>\n  <lime/>\n</note>";

    /// <summary>A schema whose second file lacks a definition.</summary>
    public const string Including = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0">
          <include href="part.rng"/>
        </grammar>
        """;
}
