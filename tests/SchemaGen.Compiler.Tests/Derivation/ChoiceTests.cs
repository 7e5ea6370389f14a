namespace SchemaGen.Compiler.Tests.Derivation;

/// <summary>Tests which choices become unions, and the types of all other choices.</summary>
public sealed class ChoiceTests
{
    private const string Sources =
        """
        <define name="diskSource">
          <choice><ref name="diskSourceFile"/><ref name="diskSourceBlock"/><ref name="volume"/></choice>
        </define>
        <define name="diskSourceFile">
          <optional><attribute name="type"><value>file</value></attribute></optional>
          <optional><element name="source"><attribute name="file"/></element></optional>
        </define>
        <define name="diskSourceBlock">
          <attribute name="type"><value>block</value></attribute>
          <element name="source"><attribute name="dev"/></element>
        </define>
        <define name="volume">
          <attribute name="type"><choice><value>volume</value><value>pool</value></choice></attribute>
          <element name="source"><attribute name="pool"/></element>
        </define>
        """;

    [Fact]
    public void A_define_that_is_a_discriminated_choice_is_a_union_in_the_element() => BindingAssert.Content(
        """<ref name="diskSource"/><attribute name="index"/>""",
        """
        union DiskSource : XmlGroupNode
          DiskSourceType Type
        class DiskSourceBlock : DiskSource
          required DiskSourceBlockSource Source
        class DiskSourceBlockSource
          required string Dev
        class DiskSourceFile : DiskSource
          DiskSourceFileSource? Source
        class DiskSourceFileSource
          required string File
        enum DiskSourceType
          File
          Block
          Volume
          Pool
        class DiskSourceVolume : DiskSource
          required DiskSourceType Type
          required VolumeSource Source
        class Root
          required DiskSource DiskSource
          required string Index
        class VolumeSource
          required string Pool
        """,
        Sources);

    [Fact]
    public void A_choice_between_groups_makes_the_elements_class_a_union_with_common_members_on_the_base() => BindingAssert.Content(
        """
        <choice>
          <group>
            <optional><attribute name="device"><choice><value>disk</value><value>floppy</value></choice></attribute></optional>
            <element name="target"><text/></element>
          </group>
          <group>
            <attribute name="device"><value>lun</value></attribute>
            <optional><attribute name="rawio"/></optional>
            <optional><element name="target"><text/></element></optional>
          </group>
        </choice>
        <attribute name="model"/>
        """,
        """
        union Root
          RootDevice? Device
          string? Target
          required string Model
        class RootDefault : Root
          RootDevice? Device
        enum RootDevice
          Disk
          Floppy
          Lun
        class RootLun : Root
          string? Rawio
        """);

    [Fact]
    public void A_case_that_is_a_discriminated_choice_is_a_union_in_turn() => BindingAssert.Content(
        """
        <choice>
          <group>
            <attribute name="mode"><value>subsystem</value></attribute>
            <choice>
              <group><attribute name="type"><value>pci</value></attribute><attribute name="slot"/></group>
              <group><attribute name="type"><value>usb</value></attribute><attribute name="port"/></group>
            </choice>
          </group>
          <group><attribute name="mode"><value>none</value></attribute></group>
        </choice>
        """,
        """
        union Root
          RootMode Mode
        enum RootMode
          Subsystem
          None
        class RootNone : Root
        union RootSubsystem : Root
          RootSubsystemType Type
        class RootSubsystemPci : RootSubsystem
          required string Slot
        enum RootSubsystemType
          Pci
          Usb
        class RootSubsystemUsb : RootSubsystem
          required string Port
        """);

    [Fact]
    public void Elements_of_one_name_are_a_union_and_an_empty_one_is_a_case() => BindingAssert.Content(
        """<ref name="chain"/>""",
        """
        union Chain
        class Root
          Chain? BackingStore
        class Store : Chain
          required string Path
        class StoreLast : Chain
        """,
        """
        <define name="chain"><choice><ref name="store"/><ref name="storeLast"/></choice></define>
        <define name="store"><element name="backingStore"><attribute name="path"/></element></define>
        <define name="storeLast"><optional><element name="backingStore"><empty/></element></optional></define>
        """);

    [Fact]
    public void Elements_of_one_name_without_defines_are_told_apart_by_what_only_they_have() => BindingAssert.Content(
        """
        <choice>
          <element name="address"><attribute name="type"><value>pci</value></attribute></element>
          <element name="address"><attribute name="bus"/></element>
        </choice>
        """,
        """
        class Root
          required RootAddress Address
        union RootAddress
        class RootAddressBus : RootAddress
          required string Bus
        class RootAddressPci : RootAddress
        """);

    [Fact]
    public void A_choice_between_single_members_tells_which_is_set() => BindingAssert.Content(
        """<choice><attribute name="uuid"/><attribute name="usage"/></choice>""",
        """
        class Root
          string? Uuid
          string? Usage
          RootUuidOrUsage? UuidOrUsage
        enum RootUuidOrUsage
          Uuid
          Usage
        """);

    [Fact]
    public void Any_other_choice_is_members_that_may_be_null() => BindingAssert.Content(
        """<choice><group><attribute name="a"/><attribute name="b"/></group><attribute name="c"/></choice>""",
        """
        class Root
          string? A
          string? B
          string? C
        """);

    [Fact]
    public void What_elements_of_one_name_are_told_apart_by_is_a_property_of_their_union() => BindingAssert.Content(
        """<choice><ref name="nbd"/><ref name="simple"/></choice>""",
        """
        class Nbd : RootSource
          required string Tls
        class Root
          required RootSource Source
        union RootSource
          RootSourceProtocol Protocol
        enum RootSourceProtocol
          Nbd
          Tftp
          Sheepdog
        class Simple : RootSource
          required RootSourceProtocol Protocol
        """,
        """
        <define name="nbd"><element name="source"><attribute name="protocol"><value>nbd</value></attribute><attribute name="tls"/></element></define>
        <define name="simple">
          <element name="source"><attribute name="protocol"><choice><value>tftp</value><value>sheepdog</value></choice></attribute></element>
        </define>
        """);

    [Fact]
    public void An_element_without_the_attribute_that_tells_the_others_apart_is_the_default_case() => BindingAssert.Content(
        """
        <choice>
          <element name="port"><attribute name="type"><value>a</value></attribute><attribute name="x"/></element>
          <element name="port"><attribute name="type"><value>b</value></attribute><attribute name="x"/></element>
          <element name="port"><attribute name="x"/></element>
        </choice>
        """,
        """
        class Root
          required RootPort Port
        union RootPort
          RootPortType? Type
          required string X
        class RootPortA : RootPort
        class RootPortB : RootPort
        class RootPortDefault : RootPort
        enum RootPortType
          A
          B
        """);

    [Fact]
    public void Elements_that_are_written_twice_and_mean_the_same_are_one_class() => BindingAssert.Content(
        """
        <choice>
          <group><attribute name="a"/><element name="source"><optional><attribute name="dir"/></optional></element></group>
          <group><attribute name="b"/><element name="source"><optional><optional><attribute name="dir"/></optional></optional></element></group>
        </choice>
        """,
        """
        class Root
          string? A
          required RootSource Source
          string? B
        class RootSource
          string? Dir
        """);

    [Fact]
    public void A_choice_of_nothing_but_one_attribute_is_a_list_of_its_values() => BindingAssert.Content(
        """<choice><attribute name="a"><value>x</value></attribute><attribute name="a"><value>y</value></attribute></choice>""",
        """
        class Root
          required RootA A
        enum RootA
          X
          Y
        """);

    [Fact]
    public void A_repeated_choice_is_one_list_with_a_view_for_each_name() => BindingAssert.Content(
        """<zeroOrMore><choice><ref name="disk"/><element name="box"><text/></element><element name="entry"><attribute name="n"/></element></choice></zeroOrMore>""",
        """
        class Disk
          required string Id
        interface IRootItem
        class Root
          XmlItemList<IRootItem> Items
          IList<Disk> Disks
          IList<RootBox> Boxes
          IList<RootEntry> Entries
        class RootBox
          string Value
        class RootEntry
          required string N
        """,
        """<define name="disk"><element name="disk"><attribute name="id"/></element></define>""");

    [Fact]
    public void A_lone_case_has_the_type_of_the_case_and_several_have_the_unions() => BindingAssert.Content(
        """
        <element name="lone"><attribute name="a"/><ref name="s1"/></element>
        <element name="some"><attribute name="a"/><choice><ref name="s1"/><ref name="s2"/></choice></element>
        <element name="all"><attribute name="a"/><ref name="s"/></element>
        """,
        """
        class Root
          required RootLone Lone
          required RootSome Some
          required RootAll All
        class RootAll
          required string A
          required S S
        class RootLone
          required string A
          required SOne S
        class RootSome
          required string A
          required S S
        union S : XmlGroupNode
          ST T
        class SOne : S
          string? B
        enum ST
          One
          Two
          Three
        class SThree : S
        class STwo : S
        """,
        """
        <define name="s"><choice><ref name="s1"/><ref name="s2"/><group><attribute name="t"><value>three</value></attribute></group></choice></define>
        <define name="s1"><attribute name="t"><value>one</value></attribute><optional><attribute name="b"/></optional></define>
        <define name="s2"><attribute name="t"><value>two</value></attribute></define>
        """);
}
