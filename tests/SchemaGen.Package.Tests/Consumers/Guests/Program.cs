using SchemaGen.Libvirt;

Domain domain = Domain.Parse("<domain type='kvm'><name>web</name><memory>1</memory><os><type>hvm</type></os><devices/></domain>");
domain.Devices!.Interfaces.Add(new InterfaceNetwork { Source = new InterfaceNetworkSource { Network = "default" } });
Console.WriteLine(domain.ToXml());

domain.Devices.Interfaces.Add(new InterfaceNetwork { Source = new InterfaceNetworkSource { Network = "" }, Mac = new InterfaceMac { Address = "00" } });
Console.WriteLine(domain.Validate().Errors[0].ObjectPath);
