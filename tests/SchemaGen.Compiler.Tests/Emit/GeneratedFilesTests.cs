using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Emit;

/// <summary>Tests the text of the generated files.</summary>
public sealed class GeneratedFilesTests
{
    /// <summary>A chain of images: a union that is a part of an element, a union of elements, an enum, values, a list.</summary>
    public const string Chain =
        """
        <start><ref name="disk"/></start>
        <define name="disk">
          <a:documentation>A disk of the guest.</a:documentation>
          <element name="disk">
            <ref name="diskSource"/>
            <interleave>
              <ref name="diskBackingChain"/>
              <zeroOrMore><element name="label"><text/></element></zeroOrMore>
              <optional><element name="readonly"><a:documentation>The guest cannot write.</a:documentation><empty/></element></optional>
            </interleave>
          </element>
        </define>
        <define name="diskSource">
          <a:documentation>Where the content comes from; a file without "type".</a:documentation>
          <choice><ref name="diskSourceFile"/><ref name="diskSourceBlock"/></choice>
        </define>
        <define name="diskSourceFile">
          <optional><attribute name="type"><value>file</value></attribute></optional>
          <optional><element name="source"><attribute name="file"/></element></optional>
        </define>
        <define name="diskSourceBlock">
          <attribute name="type"><value>block</value></attribute>
          <element name="source"><attribute name="dev"/></element>
        </define>
        <define name="diskBackingChain"><choice><ref name="diskBackingStore"/><ref name="diskBackingStoreLast"/></choice></define>
        <define name="diskBackingStore">
          <element name="backingStore">
            <optional><attribute name="index"><data type="unsignedInt"/></attribute></optional>
            <interleave><ref name="diskSource"/><ref name="diskBackingChain"/><ref name="diskFormat"/></interleave>
          </element>
        </define>
        <define name="diskBackingStoreLast"><optional><element name="backingStore"><empty/></element></optional></define>
        <define name="diskFormat"><element name="format"><attribute name="type"><ref name="storageFormat"/></attribute></element></define>
        <define name="storageFormat">
          <choice><value>raw</value><value>qcow2</value></choice>
        </define>
        """;

    [Fact]
    public void A_chain_of_images() => Snapshot.MatchAll(SchemaText.Generate(SchemaText.Grammar(Chain))
        .Where(static file => !file.Key.Contains(".Tables.", StringComparison.Ordinal))
        .ToDictionary(static file => file.Key, static file => file.Value, StringComparer.Ordinal));
}
