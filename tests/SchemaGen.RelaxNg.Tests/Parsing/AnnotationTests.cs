using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Tests.Parsing;

/// <summary>Section 4.1: annotations are removed; documentation is kept separately.</summary>
public sealed class AnnotationTests
{
    private const string A = "xmlns:a='http://relaxng.org/ns/compatibility/annotations/1.0'";

    [Fact]
    public void Foreign_elements_and_attributes_are_dropped_with_all_that_is_in_them() =>
        SchemaFiles.OfContent("<x:y xmlns:x='urn:x'><element xmlns='http://relaxng.org/ns/structure/1.0'/>words</x:y><text x:z='1' xmlns:x='urn:x'/>").Correct();

    [Fact]
    public void Documentation_of_a_define_keeps_its_lines_and_their_indentation_against_each_other()
    {
        LinkedDefine define = SchemaFiles.OfGrammar(
            $"""
            <start><ref name="doc"/></start>
            <define name="doc" {A}>
              <a:documentation>
                A document:

                  - as one
                    writes it


                Really.
              </a:documentation>
              <a:documentation>Of any kind.</a:documentation>
              <element name="doc"><text/></element>
            </define>
            """).Correct().Linked!.Defines.Single();

        define.Documentation.ShouldBe("A document:\n\n  - as one\n    writes it\n\nReally.\n\nOf any kind.");
    }

    [Fact]
    public void Documentation_after_a_value_is_that_of_the_value()
    {
        SchemaResult result = SchemaFiles.OfContent(
            $"<choice {A}><value>raw</value><a:documentation>Plain bytes.</a:documentation><value>qcow2</value></choice>").Correct();

        var choice = (ChoiceSyntax)((ElementSyntax)result.Linked!.Start).Content;
        choice.Children[0].Documentation.ShouldBe("Plain bytes.");
        choice.Children[1].Documentation.ShouldBeNull();
        choice.Documentation.ShouldBeNull();
    }
}
